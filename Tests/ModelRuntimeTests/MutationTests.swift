import Foundation
import ModelRuntime
import SeededRandom
import Testing

/// Documents of the sample types, damaged: both drivers give the same value or both refuse.
@Suite struct MutationTests {
    static let documents = [
        #"{"name":"Al","age":3,"number":1.5,"area_codes":["x","y"],"kind":"circle","radius":2,"side":1}"#,
        #"{"kind":"square","side":1.5e1,"radius":null,"name":"é😀\n","next":{"value":1,"next":null}}"#,
        #"{"value":12,"next":{"value":-1,"next":{"value":300}},"of":[1,2],"k":"v"}"#,
    ]

    /// Changes one to three bytes, or cuts the text.
    static func mutate(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            let other = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes.remove(at: index)
            case 1: bytes[index] = Array("{}[],:\"\\-.0e tfn19".utf8).randomElement(using: &random) ?? 0
            case 2: bytes.insert(Array("{}[],:\"\\-.0e ".utf8).randomElement(using: &random) ?? 0, at: index)
            case 3: bytes.swapAt(index, other)
            case 4: bytes.insert(contentsOf: bytes[min(index, other)..<max(index, other)], at: index)
            default: bytes[index] = UInt8.random(in: 0x20...0x7E, using: &random)
            }
        }
        return bytes
    }

    static func hasNumberBeyondDouble(_ value: JSONValue) -> Bool {
        switch value {
        case .number(let number): number.double == nil
        case .array(let values): values.contains { hasNumberBeyondDouble($0) }
        case .object(let object): object.values.contains { hasNumberBeyondDouble($0) }
        case .null, .boolean, .string: false
        }
    }

    /// Text that is not JSON is refused by the direct reader, whatever it reads of it; Foundation is not that strict. Of
    /// JSON, both give the same value or refuse.
    func expectAgreement<T: Model & Hashable>(_: T.Type, _ bytes: [UInt8], _ seed: UInt64, _ counts: inout (Int, Int)) {
        let options = DecodingOptions(duplicateKeys: .first)
        let direct = try? T(json: bytes, options: options)
        let text = String(decoding: bytes, as: UTF8.self)
        guard let json = try? JSONValue(json: bytes, options: options) else {
            #expect(direct == nil, "seed \(seed): \(T.self) \(text)")
            counts.1 += 1
            return
        }
        guard !Self.hasNumberBeyondDouble(json) else { return }
        let codable = try? JSONDecoder().decode(T.self, from: Data(bytes))
        #expect(direct == codable, "seed \(seed): \(T.self) \(text)")
        if direct == nil { counts.1 += 1 } else { counts.0 += 1 }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func driversAgree(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var counts = (0, 0)
        for _ in 0..<600 {
            for document in Self.documents {
                let bytes = Self.mutate(document, &random)
                guard !bytes.isEmpty else { continue }
                expectAgreement(Owner.self, bytes, seed, &counts)
                expectAgreement(Shape.self, bytes, seed, &counts)
                expectAgreement(LinkedNode.self, bytes, seed, &counts)
                expectAgreement(Contact.self, bytes, seed, &counts)
                expectAgreement(JSONValue.self, bytes, seed, &counts)
            }
        }
        #expect(counts.0 > 300 && counts.1 > 300, "seed \(seed): \(counts)")
    }

    @Test(arguments: [
        #"{"name":"x","other":[1,]}"#, #"{"name":"x","other":1.}"#, #"{"name":"x","other":1e5e1}"#,
        #"{"name":"x","other":"\q"}"#,
    ])
    func onlyTheDirectReaderChecksWhatNobodyReads(_ text: String) throws {
        #expect(throws: DecodingError.self) { try Owner(json: text) }
        #expect(try JSONDecoder().decode(Owner.self, from: Data(text.utf8)).name == "x")
    }

    @Test func onlyTheDirectReaderHoldsNumbersBeyondDouble() throws {
        #expect(try JSONValue(json: "1e999").description == "1e999")
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(JSONValue.self, from: Data("1e999".utf8)) }
    }
}
