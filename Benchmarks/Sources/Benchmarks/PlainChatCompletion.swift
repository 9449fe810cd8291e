// The names are those on the wire, so that the compiler can synthesize everything.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

extension Plain {
    struct TokenProbability: Codable {
        var token: String
        var logprob: Double
        var bytes: [Int]?
    }

    struct ChoiceProbabilities: Codable {
        var content: [TokenProbability]?
    }

    struct FunctionCall: Codable {
        var name: String
        var arguments: String
    }

    struct ToolCall: Codable {
        var id: String
        var type: String
        var function: FunctionCall
    }

    struct ContentPart: Codable {
        var type: String
        var text: String?
        var refusal: String?
    }

    enum MessageContent: Codable {
        case text(String)
        case parts([ContentPart])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .parts(try container.decode([ContentPart].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .text(let value): try value.encode(to: encoder)
            case .parts(let value): try value.encode(to: encoder)
            }
        }
    }

    enum Role: String, Codable { case assistant, user, system, tool }

    struct Message: Codable {
        var role: Role
        var content: MessageContent?
        var refusal: String?
        var tool_calls: [ToolCall]?
    }

    enum FinishReason: String, Codable { case stop, length, tool_calls, content_filter }

    struct Choice: Codable {
        var index: Int
        var message: Message
        var finish_reason: FinishReason
        var logprobs: ChoiceProbabilities?
    }

    struct Usage: Codable {
        var prompt_tokens: Int
        var completion_tokens: Int
        var total_tokens: Int
    }

    struct ChatCompletion: Codable {
        var id: String
        var object: String
        var created: Int
        var model: String
        var choices: [Choice]
        var usage: Usage
        var service_tier: String?
        var system_fingerprint: String?
    }
}
