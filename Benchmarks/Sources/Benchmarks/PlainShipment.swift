// The names are those on the wire, so that the compiler can synthesize everything.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

extension Plain {
    enum Carrier: String, Codable { case dhl, ups, fedex, post }

    struct Party: Codable {
        var name: String
        var email: String
        var phone: String
        var postal_code: String
        var country: String
    }

    struct Parcel: Codable {
        var weight: Int
        var dimensions: [Int]
        var contents: [String]
    }

    struct Shipment: Codable {
        var id: String
        var reference: String
        var carrier: Carrier
        var service: String
        var sender: Party
        var recipient: Party
        var parcels: [Parcel]
        var tags: [String]
        var insured_value: Double
        var currency: String
        var label_url: String
    }
}
