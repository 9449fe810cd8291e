import Foundation
import ModelRuntime
import Testing

private let isSanitized = ProcessInfo.processInfo.environment["MODELGEN_SANITIZED"] != nil

/// What the default limit on depth lets through fits into the 512 KB of stack that a thread may have: it is read, validated,
/// compared, hashed, written and, box by box, released.
@Suite(.enabled(if: !isSanitized, "sanitizers make stack frames larger")) struct StackTests {
    private static let depth = DecodingOptions.Limits().depth

    /// A document of `depth` levels: all but the innermost one open and close as said.
    private static func document(
        _ opening: String, _ innermost: String, _ closing: String, depth: Int = depth
    ) -> String {
        String(repeating: opening, count: depth - 1) + innermost + String(repeating: closing, count: depth - 1)
    }

    private func exercise<T: Model & Hashable>(_: T.Type, _ text: String) async throws {
        let isSame = try await withCheckedThrowingContinuation { continuation in
            let thread = Thread {
                continuation.resume(
                    with: Swift.Result {
                        let value = try T(json: text, options: DecodingOptions(isStrict: true, validates: true))
                        let other = try T(json: value.jsonBytes(.sortedKeys))
                        return value == other && value.hashValue == other.hashValue
                    })
            }
            thread.stackSize = 512 * 1024
            thread.start()
        }
        #expect(isSame)
    }

    @Test func chainsOfBoxes() async throws {
        let text = Self.document(#"{"value":1,"next":"#, #"{"value":2}"#, "}")
        try await exercise(LinkedNode.self, text)
        #expect(throws: DecodingError.self) { try LinkedNode(json: #"{"value":0,"next":\#(text)}"#) }
    }

    @Test(arguments: ["}", #","negated":true}"#]) func undecidedUnions(_ closing: String) async throws {
        // Every level of the document is one of unions too, and the number in it is another one.
        let depth = Self.depth / 2 - 1
        let text = Self.document(#"{"of":"#, #"{"of":1\#(closing)"#, closing, depth: depth)
        try await exercise(Expression.self, text)
        let error = #expect(throws: DecodingError.self) { try Expression(json: #"{"of":\#(text)\#(closing)"#) }
        #expect(ModelRuntimeTests.text(of: error).contains("deeper than \(Self.depth) levels"))
    }

    @Test(arguments: [("[1,", "[]", "]"), (#"{"a":"#, "{}", "}")])
    func freeFormJSON(_ opening: String, _ innermost: String, _ closing: String) async throws {
        try await exercise(JSONValue.self, Self.document(opening, innermost, closing))
    }
}
