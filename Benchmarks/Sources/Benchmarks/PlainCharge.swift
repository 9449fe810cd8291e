// The names are those on the wire, so that the compiler can synthesize everything.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

extension Plain {
    struct Address: Codable {
        var city: String?
        var country: String?
        var line1: String?
        var line2: String?
        var postal_code: String?
        var state: String?
    }

    struct BillingDetails: Codable {
        var address: Address
        var email: String?
        var name: String?
        var phone: String?
    }

    enum RiskLevel: String, Codable { case normal, elevated, highest }

    struct Outcome: Codable {
        var network_status: String?
        var reason: String?
        var risk_level: RiskLevel
        var risk_score: Int?
        var seller_message: String?
        var type: String
    }

    enum CardBrand: String, Codable { case visa, mastercard, amex }

    struct CardPayment: Codable {
        var type: String
        var brand: CardBrand
        var country: String?
        var exp_month: Int
        var exp_year: Int
        var fingerprint: String
        var funding: String
        var last4: String
    }

    struct BankPayment: Codable {
        var type: String
        var bank_name: String?
        var last4: String
        var routing_number: String?
    }

    /// Unions cannot be synthesized: this is the shortest that works.
    enum PaymentMethod: Codable {
        case card(CardPayment)
        case bank(BankPayment)

        enum CodingKeys: CodingKey { case type }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            switch try container.decode(String.self, forKey: .type) {
            case "card": self = .card(try CardPayment(from: decoder))
            default: self = .bank(try BankPayment(from: decoder))
            }
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .card(let value): try value.encode(to: encoder)
            case .bank(let value): try value.encode(to: encoder)
            }
        }
    }

    struct Customer: Codable {
        var id: String
        var object: String
        var name: String?
    }

    enum CustomerReference: Codable {
        case id(String)
        case customer(Customer)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let id = try? container.decode(String.self) {
                self = .id(id)
            } else {
                self = .customer(try container.decode(Customer.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .id(let value): try value.encode(to: encoder)
            case .customer(let value): try value.encode(to: encoder)
            }
        }
    }

    enum ChargeStatus: String, Codable { case succeeded, pending, failed }

    struct Charge: Codable {
        var id: String
        var object: String
        var amount: Int
        var amount_captured: Int
        var amount_refunded: Int
        var application_fee_amount: Int?
        var balance_transaction: String?
        var billing_details: BillingDetails
        var captured: Bool
        var created: Int
        var currency: String
        var customer: CustomerReference?
        var description: String?
        var failure_code: String?
        var livemode: Bool
        var metadata: [String: String]
        var outcome: Outcome?
        var paid: Bool
        var payment_method_details: PaymentMethod
        var receipt_email: String?
        var receipt_url: String?
        var refunded: Bool
        var statement_descriptor: String?
        var status: ChargeStatus
    }

    struct ChargeList: Codable {
        var object: String
        var data: [Charge]
        var has_more: Bool
        var url: String
    }
}
