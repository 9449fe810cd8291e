import ModelRuntime
import SeededRandom

/// Makes documents of types it knows nothing about: it tries, and changes what the reader complains about.
struct RandomDocuments {
    private var random: SeededGenerator
    /// What stands between quotes in the sources of the types: keys, tags, constants, cases.
    private let words: [String]
    /// Numbers with more digits than a `Double` holds.
    static let beyondDouble: [JSONNumber] = ["9007199254740993", "18446744073709551615"]
    private static let formats = [
        "", "x", "é😀\n", "2024-02-29", "2024-02-29T12:00:00Z", "https://example.com/a", "YQ==",
        "123e4567-e89b-12d3-a456-426614174000",
    ]

    init(seed: UInt64, source: String) {
        random = SeededGenerator(seed: seed)
        // Every second piece is between two quotes, for the sources have no quote within one that matters here.
        let pieces = source.split(separator: "\n").flatMap { line in
            line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
                .map { String($0.element) }
        }
        words = Set(pieces.filter { $0.utf8.count < 40 && !$0.contains("\\") && !$0.hasPrefix("#/") }).sorted()
    }

    private mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }

    private mutating func value(_ depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 12 : 8), using: &random) {
        case 0: .null
        case 1: .boolean(Bool.random(using: &random))
        case 2, 3:
            .number(pick(["0", "-1", "1.0", "7", "255", "1e2", "0.5", "-2.25", "1e30"] + Self.beyondDouble))
        case 4: .string(pick(Self.formats))
        case 5, 6, 7: .string(words.isEmpty ? "" : pick(words))
        case 8, 9: .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth - 1) })
        default: object(depth)
        }
    }

    private mutating func object(_ depth: Int) -> JSONValue {
        var object = JSONObject()
        for _ in 0..<Int.random(in: 0...5, using: &random) where !words.isEmpty {
            object[pick(words)] = value(depth - 1)
        }
        return .object(object)
    }

    /// A document that the type mostly reads.
    mutating func fitting<T: Model>(_: T.Type, _ options: DecodingOptions) -> JSONValue {
        var document = Int.random(in: 0..<4, using: &random) == 0 ? value(3) : object(3)
        for _ in 0..<300 {
            do {
                _ = try T(json: document.description, options: options)
                return document
            } catch DecodingError.keyNotFound(let key, let context) {
                change(&document, context.codingPath + [key])
            } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
                DecodingError.dataCorrupted(let context)
            {
                change(&document, context.codingPath)
            } catch {
                return document
            }
        }
        return document
    }

    private mutating func change(_ document: inout JSONValue, _ path: some Collection<any CodingKey>) {
        guard let key = path.first else {
            document = value(2)
            return
        }
        switch document {
        case .object(var object):
            // A key that nobody announces is refused whatever its value is.
            if path.count == 1, Int.random(in: 0..<3, using: &random) == 0 {
                object[key.stringValue] = nil
                return document = .object(object)
            }
            var inner = object[key.stringValue] ?? .null
            change(&inner, path.dropFirst())
            object[key.stringValue] = inner
            document = .object(object)
        case .array(var values):
            guard let index = key.intValue, values.indices.contains(index) else { return document = value(2) }
            change(&values[index], path.dropFirst())
            document = .array(values)
        case .null, .boolean, .number, .string: document = value(2)
        }
    }

    /// The text of a document, with one to three bytes changed.
    mutating func damaged(_ document: JSONValue) -> [UInt8] {
        var bytes = Array(document.description.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            let other = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes.remove(at: index)
            case 1: bytes[index] = pick(Array("{}[],:\"\\-.0e tfn19".utf8))
            case 2: bytes.insert(pick(Array("{}[],:\"\\-.0e ".utf8)), at: index)
            case 3: bytes.swapAt(index, other)
            case 4: bytes[index] = UInt8.random(in: 0...255, using: &random)
            default: bytes.insert(contentsOf: bytes[min(index, other)..<max(index, other)], at: index)
            }
        }
        return bytes.isEmpty ? [0x20] : bytes
    }
}
