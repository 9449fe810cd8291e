import Foundation
import ModelRuntime
import SeededRandom
import Testing

/// What must hold for every document.
@Suite struct RandomDocumentTests {
    /// A value, mostly one that fits the sample models.
    struct Generator {
        var random: SeededGenerator

        mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }

        mutating func value(_ depth: Int) -> String {
            switch Int.random(in: 0..<(depth > 0 ? 10 : 7), using: &random) {
            case 0: "null"
            case 1: pick(["true", "false"])
            case 2: pick(["0", "-1", "1.0", "2", "12", "1e2", "300", "9223372036854775807", "1.5", "-0.25"])
            case 3, 4:
                pick([#""""#, #""Al""#, #""x""#, #""png""#, #""é😀""#, #""a\nb\u0041""#, #""circle""#, #""square""#])
            case 5: "[]"
            case 6: "{}"
            case 7:
                "[" + (0..<Int.random(in: 1...3, using: &random)).map { _ in value(depth - 1) }.joined(separator: ",")
                    + "]"
            default: object(depth)
            }
        }

        mutating func object(_ depth: Int) -> String {
            let keys = [
                "name", "age", "number", "area_codes", "kind", "radius", "side", "value", "next", "of", "é", "k",
            ]
            let chosen = keys.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random))
            return "{" + chosen.map { "\"\($0)\": \(value(depth - 1))" }.joined(separator: " ,") + "}"
        }
    }

    /// Where several values of a map are wrong, each driver reports the one that it comes to first.
    func expectAgreement<T: Model & Hashable>(
        _: T.Type, _ text: String, isMap: Bool = false, _ counts: inout (read: Int, refused: Int)
    ) throws {
        for options in [DecodingOptions.lenient, .strict] {
            let outcomes = Driver.allCases.map { $0.outcome(T.self, text, options) }
            if isMap {
                #expect((outcomes[0] == "ok") == (outcomes[1] == "ok"), "\(T.self) \(text)")
            } else {
                #expect(outcomes[0] == outcomes[1], "\(T.self) \(text)")
            }
            guard outcomes[1] == "ok" else {
                counts.refused += 1
                continue
            }
            counts.read += 1
            let codable = try Driver.codable.decode(T.self, text, options)
            let direct = try Driver.direct.decode(T.self, text, options)
            #expect(codable == direct, "\(T.self) \(text)")
            #expect(
                try JSONValue(json: Driver.codable.encode(codable)) == JSONValue(json: Driver.direct.encode(direct)),
                "\(T.self) \(text)")
            #expect(try Driver.direct.decode(T.self, Driver.direct.encode(direct)) == direct, "\(T.self) \(text)")
        }
    }

    @Test(arguments: [1, 2, 3, 20_261_122] as [UInt64]) func driversAgree(_ seed: UInt64) throws {
        var generator = Generator(random: SeededGenerator(seed: seed))
        var counts = (read: 0, refused: 0)
        for _ in 0..<400 {
            let text = generator.value(4)
            try expectAgreement(JSONValue.self, text, &counts)
            try expectAgreement(Stop.self, text, &counts)
            let object = generator.object(3)
            try expectAgreement(Owner.self, object, &counts)
            try expectAgreement(Shape.self, object, &counts)
            try expectAgreement(Contact.self, object, &counts)
            try expectAgreement(LinkedNode.self, object, &counts)
            try expectAgreement(Expression.self, object, &counts)
            try expectAgreement(Labels.self, object, isMap: true, &counts)
        }
        #expect(counts.read > 500 && counts.refused > 500, "seed \(seed): \(counts)")
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func damagedTextIsRefusedByBothOrRead(_ seed: UInt64) throws {
        var generator = Generator(random: SeededGenerator(seed: seed))
        var refused = 0
        for _ in 0..<500 {
            var bytes = Array(generator.object(4).utf8)
            for _ in 0..<Int.random(in: 1...2, using: &generator.random) {
                let index = Int.random(in: 0..<bytes.count, using: &generator.random)
                switch Int.random(in: 0..<3, using: &generator.random) {
                case 0: bytes.remove(at: index)
                case 1: bytes[index] = UInt8.random(in: 0...255, using: &generator.random)
                default: bytes.insert(generator.pick(Array("{}[],:\"\\-.0e ".utf8)), at: index)
                }
                if bytes.isEmpty { bytes = [0x20] }
            }
            let direct = try? JSONValue(json: bytes, options: DecodingOptions(duplicateKeys: .first))
            // Foundation's parser as the judge, except that it takes other encodings, a comma at the end of an array, and
            // no number beyond `Double`.
            let foundation = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
            let text = String(decoding: bytes, as: UTF8.self)
            let packed = text.filter { !$0.isWhitespace }
            if Array(text.utf8) == bytes, !bytes.contains(0), !packed.contains(",]"), !packed.contains("e2233") {
                #expect((direct == nil) == (foundation == nil), "seed \(seed): \(text)")
            }
            if direct == nil { refused += 1 }
            _ = try? Matrix(json: bytes)
            _ = try? Expression(json: bytes)
        }
        #expect(refused > 100)
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func freeFormJSONKeepsEveryByteThatMatters(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func number() -> String {
            let digits = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                "0123456789".randomElement(using: &random)!
            }
            var text = String(digits.drop { $0 == "0" })
            if text.isEmpty { text = "0" }
            if Bool.random(using: &random) { text = "-" + text }
            if Bool.random(using: &random) { text += ".\(Int.random(in: 0...99_999, using: &random))0" }
            if Bool.random(using: &random) { text += "E+\(Int.random(in: 0...999_999, using: &random))" }
            return text
        }
        for _ in 0..<300 {
            let keys = (0..<30).map { "k\($0)" }.shuffled(using: &random).prefix(Int.random(in: 1...30, using: &random))
            let text = "{" + keys.map { "\"\($0)\":[\(number()),\(number())]" }.joined(separator: ",") + "}"
            #expect(try JSONValue(json: text).description == text, "seed \(seed)")
        }
    }
}
