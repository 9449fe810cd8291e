/// An OpenAPI document that resembles a payment provider's in size and in kind: made up, and the same bytes in every run.
struct SyntheticDocument {
    /// How many times the first size, which is that of Stripe's document of 2023.
    let scale: Int

    private static let schemaCount = 560
    private static let words = [
        "account", "amount", "balance", "card", "charge", "city", "country", "coupon", "currency", "customer", "date",
        "default", "discount", "email", "event", "fee", "file", "invoice", "item", "label", "line", "link", "method",
        "name", "number", "object", "order", "period", "phone", "plan", "price", "product", "quantity", "rate",
        "reason", "refund", "source", "status", "tax", "token", "total", "transfer", "type", "unit", "value", "version",
    ]

    var yaml: String {
        var lines = ["openapi: 3.0.3", "info:", "  title: Synthetic", "  version: '1'", "paths:"]
        for index in 0..<Self.schemaCount * scale { lines += path(index) }
        lines += ["components:", "  schemas:"]
        for index in 0..<Self.schemaCount * scale { lines += schema(index) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func name(_ index: Int) -> String { "\(word(index))_\(word(index / 7 + 3))_\(index)" }

    private func word(_ index: Int) -> String { Self.words[index % Self.words.count] }

    private func sentence(_ seed: Int, _ length: Int) -> String {
        "The " + (0..<length).map { word(seed &* 31 &+ $0 &* 17) }.joined(separator: " ") + "."
    }

    private func schema(_ index: Int) -> [String] {
        var lines = [
            "    \(name(index)):", "      description: \(sentence(index, 20))", "      type: object",
            "      required:", "        - id", "        - object", "      properties:",
        ]
        lines += property("id", "a", index, ["type: string", "maxLength: 5000"])
        lines += property("object", "b", index, ["type: string", "enum:", "  - \(name(index))"])
        for number in 0..<22 {
            lines += property("\(word(index + number))_\(number)", "c", index * 31 + number, type(number, of: index))
        }
        return lines
    }

    private func property(_ key: String, _ kind: String, _ seed: Int, _ type: [String]) -> [String] {
        ["        \(key):", "          description: \(sentence(seed, kind == "c" ? 14 : 6))"]
            + type.map { "          " + $0 }
    }

    /// What stands in such documents, about as often.
    private func type(_ number: Int, of index: Int) -> [String] {
        let other = name((index * 7 + number * 13) % (Self.schemaCount * scale))
        switch number % 11 {
        case 0, 1, 2: return ["type: string", "maxLength: 5000", "nullable: true"]
        case 3, 4: return ["type: integer", "format: unix-time"]
        case 5: return ["type: boolean"]
        case 6: return ["$ref: '#/components/schemas/\(other)'"]
        case 7:
            return ["type: string", "enum:"] + (0..<6).map { "  - \(word(index + $0))_\($0)" }
        case 8: return ["type: array", "items:", "  $ref: '#/components/schemas/\(other)'"]
        case 9:
            return [
                "anyOf:", "  - type: string", "    maxLength: 5000", "  - $ref: '#/components/schemas/\(other)'",
                "nullable: true",
            ]
        default:
            return ["type: object", "properties:"]
                + (0..<6).flatMap { ["  \(word(number + $0)):", "    type: \($0 % 2 == 0 ? "string" : "integer")"] }
        }
    }

    private func path(_ index: Int) -> [String] {
        var lines = [
            "  /v1/\(word(index))/\(name(index)):", "    post:", "      description: \(sentence(index, 24))",
            "      operationId: Post\(index)", "      requestBody:", "        content:",
            "          application/x-www-form-urlencoded:", "            schema:", "              type: object",
            "              properties:",
        ]
        for number in 0..<16 {
            lines += [
                "                \(word(index + number))_\(number):",
                "                  description: \(sentence(index + number, 12))",
                "                  type: \(["string", "integer", "boolean"][number % 3])",
            ]
        }
        return lines + [
            "      responses:", "        '200':", "          description: Done.", "          content:",
            "            application/json:", "              schema:",
            "                $ref: '#/components/schemas/\(name(index))'",
        ]
    }
}
