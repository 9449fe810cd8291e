import Foundation
import ModelRuntime
import Testing

/// Random values of every golden type, and random damage to their documents: both drivers give the same value or both
/// refuse.
@Suite struct AgreementTests {
    static let seeds: [UInt64] = [20_261_122, 7]

    @Test func everyGoldenTypeIsListed() throws {
        #expect(try GoldenTypes.all.map(\.folder) == GoldenTypes.folders())
        for (folder, types) in GoldenTypes.all {
            #expect(try GoldenTypes.declaredCount(folder) == types.count, "\(folder)")
        }
    }

    @Test(arguments: seeds) func driversAgree(_ seed: UInt64) throws {
        for (folder, types) in GoldenTypes.all {
            let source = try GoldenTypes.sources(folder)
            var documents = RandomDocuments(seed: seed, source: source)
            let tags = GoldenTypes.tags(in: source)
            for type in types { try expectAgreement(type, &documents, tags, seed) }
        }
    }

    private func expectAgreement<T: Model>(
        _: T.Type, _ documents: inout RandomDocuments, _ tags: Set<String>, _ seed: UInt64
    ) throws {
        var readCount = 0
        let isEndless = GoldenTypes.endless.contains(ObjectIdentifier(T.self))
        for round in 0..<(isEndless ? 12 : 800) where round < 12 || readCount == 0 {
            let document = documents.fitting(T.self, round % 2 == 0 ? .lenient : .strict)
            for options in [DecodingOptions.lenient, .strict] {
                if try read(T.self, document, options, tags, seed) { readCount += 1 }
            }
            for _ in 0..<4 { try compare(T.self, documents.damaged(document), seed) }
        }
        #expect(readCount > 0 || isEndless, "seed \(seed): no document of \(T.self) was found")
        #expect(readCount == 0 || !isEndless, "seed \(seed): a document of \(T.self) was found")
    }

    /// Whether both drivers read a document; they give the same value, and write it alike.
    private func read<T: Model>(
        _: T.Type, _ document: JSONValue, _ options: DecodingOptions, _ tags: Set<String>, _ seed: UInt64
    ) throws -> Bool {
        let text = document.description
        let comment: Comment = "seed \(seed): \(T.self) \(text)"
        let direct = try? Driver.direct.decode(T.self, text, options)
        let codable = try? Driver.codable.decode(T.self, text, options)
        #expect(try areEqual(direct, codable), comment)
        guard let direct, let codable else { return false }
        let written = try JSONValue(json: Driver.direct.encode(direct))
        #expect(try written == JSONValue(json: Driver.codable.encode(codable)), comment)
        // Not always the same value again: without the keys that nobody asked for, an undecided union may take another member.
        let again = try Driver.direct.decode(T.self, written.description, .lenient)
        #expect(try areEqual(Driver.codable.decode(T.self, written.description, .lenient), again), comment)
        if options.isStrict { expectNothingLost(direct, document.with(tags, of: written), written, comment) }
        return true
    }

    /// As Swift compares them, or by what they write where `Equatable` was left out.
    private func areEqual<T: Model>(_ a: T?, _ b: T?) throws -> Bool {
        guard let a, let b else { return (a == nil) == (b == nil) }
        if let a = a as? any Equatable { return a.isEqual(to: b) }
        return try JSONValue(json: a.jsonBytes()) == JSONValue(json: b.jsonBytes())
    }

    /// What is read strictly is read leniently too, and both values write the document again: a member of a union that passes
    /// over a part of it would lose that part. Leniently, a null that stands for nothing is left out.
    private func expectNothingLost<T: Model>(
        _: T, _ document: JSONValue, _ written: JSONValue, _ comment: Comment
    ) {
        // A `Double` holds no more digits; the report calls such types limited in range.
        let text = document.description
        guard !RandomDocuments.beyondDouble.contains(where: { text.contains($0.spelling) }) else { return }
        #expect(written == document, comment)
        do {
            let lenient = try Driver.direct.decode(T.self, document.description, .lenient)
            let writtenLeniently = try JSONValue(json: Driver.direct.encode(lenient))
            #expect(writtenLeniently.isEqualSaveForNulls(to: document), comment)
        } catch { Issue.record("Read strictly, refused leniently: \(error). \(comment)") }
    }

    /// Text that is not JSON is refused by the direct reader, whatever it reads of it; Foundation is not that strict.
    private func compare<T: Model>(_: T.Type, _ bytes: [UInt8], _ seed: UInt64) throws {
        let options = DecodingOptions(duplicateKeys: .first)
        let direct = try? T(json: bytes, options: options)
        let comment: Comment = "seed \(seed): \(T.self) \(String(decoding: bytes, as: UTF8.self))"
        guard let json = try? JSONValue(json: bytes, options: options) else {
            #expect(direct == nil, comment)
            return
        }
        guard !json.isBeyondCodable else { return }
        let codable = try? JSONDecoder().decode(T.self, from: Data(bytes))
        #expect(try areEqual(direct, codable), comment)
    }

    // MARK: The documented differences

    @Test func onlyTheDirectDriverKeepsTheOrderOfKeys() throws {
        let text = #"{"z":1,"a":2,"m":3}"#
        #expect(try JSONValue(json: text).objectValue?.keys == ["z", "a", "m"])
        let codable = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(codable.objectValue?.keys == ["a", "m", "z"])
        #expect(try codable == JSONValue(json: text))
    }

    @Test func onlyTheDirectDriverKeepsTheSpellingOfNumbers() throws {
        #expect(try JSONNumber(json: "1.50e1").spelling == "1.50e1")
        let codable = try JSONDecoder().decode(JSONValue.self, from: Data("1.50e1".utf8))
        #expect(codable.numberValue?.spelling != "1.50e1")
        #expect(try codable == JSONValue(json: "1.50e1"))
    }

    @Test func onlyTheDirectDriverReadsMagnitudesBeyondDouble() throws {
        #expect(try JSONNumber(json: "1e400").spelling == "1e400")
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(JSONNumber.self, from: Data("1e400".utf8)) }
    }

    @Test func onlyTheDirectDriverRefusesDuplicateKeys() throws {
        let text = #"{"a":1,"a":2}"#
        #expect(throws: DecodingError.self) { try JSONValue(json: text) }
        let first = try JSONValue(json: text, options: DecodingOptions(duplicateKeys: .first))
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == first)
    }

    @Test func onlyTheDirectDriverTellsCanonicallyEqualKeysApart() throws {
        let text = "{\"\u{E9}\":1,\"e\u{301}\":2}"
        #expect(try JSONValue(json: text).objectValue?.count == 2)
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)).objectValue?.count == 1)
        #expect(throws: DecodingError.self) { try [String: Int](json: text) }
    }
}

extension JSONValue {
    /// The document with the tags that a union adds to what was read without one.
    fileprivate func with(_ tags: Set<String>, of written: JSONValue) -> JSONValue {
        switch (self, written) {
        case (.object(var object), .object(let written)):
            for (key, value) in written {
                if let own = object[key], own != .null {
                    object[key] = own.with(tags, of: value)
                } else if tags.contains(key) {
                    object[key] = value
                }
            }
            return .object(object)
        case (.array(let values), .array(let written)) where values.count == written.count:
            return .array(zip(values, written).map { $0.with(tags, of: $1) })
        default: return self
        }
    }

    /// Whether nothing is missing but nulls of `document`.
    fileprivate func isEqualSaveForNulls(to document: JSONValue) -> Bool {
        switch (self, document) {
        case (.object(let written), .object(let read)):
            written.keys.allSatisfy { read[$0] != nil }
                && read.allSatisfy { key, value in
                    written[key].map { $0.isEqualSaveForNulls(to: value) } ?? (value == .null)
                }
        case (.array(let written), .array(let read)):
            written.count == read.count && zip(written, read).allSatisfy { $0.isEqualSaveForNulls(to: $1) }
        default: self == document
        }
    }

    /// Whether Foundation cannot carry it: a number beyond `Double`, or keys that are canonically equal.
    fileprivate var isBeyondCodable: Bool {
        switch self {
        case .number(let number): number.double == nil
        case .array(let values): values.contains { $0.isBeyondCodable }
        case .object(let object):
            Set(object.keys).count < object.count || object.values.contains { $0.isBeyondCodable }
        case .null, .boolean, .string: false
        }
    }
}

extension Equatable {
    fileprivate func isEqual(to other: Any) -> Bool { self == other as? Self }
}
