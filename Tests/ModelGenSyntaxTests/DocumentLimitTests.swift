import Foundation
import ModelGenDiagnostics
import ModelGenSyntax
import Testing

/// Each limit has its error, and no document gets around it.
struct DocumentLimitTests {
    private static func limits(_ change: (inout DocumentLimits) -> Void) -> DocumentLimits {
        var limits = DocumentLimits()
        change(&limits)
        return limits
    }

    @Test(arguments: DocumentFormat.allCases)
    func limitsTheSize(_ format: DocumentFormat) throws {
        let limits = Self.limits { $0.size = 4 }
        #expect(try read("[12]", format, limits: limits).root.notation == "[12]")
        let refusal = try refusal(of: "[123]", format, limits: limits)
        #expect(refusal.id == .limitSize)
        #expect(refusal.fix?.contains("--limits size=") == true)
    }

    @Test(arguments: DocumentFormat.allCases)
    func limitsTheDepth(_ format: DocumentFormat) throws {
        let limits = Self.limits { $0.depth = 3 }
        #expect(try read("[{\"a\":[1]}]", format, limits: limits).root.notation == "[{\"a\":[1]}]")
        let refusal = try refusal(of: "[{\"a\":[{}]}]", format, limits: limits)
        #expect(refusal.id == .limitDepth)
        #expect(refusal.place == "1:8")
        #expect(refusal.fix?.contains("--limits depth=") == true)
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"], DocumentFormat.allCases)
    func refusesBottomlessDocuments(_ opening: String, _ format: DocumentFormat) throws {
        let limits = Self.limits { $0.depth = .max }
        #expect(try refusal(of: String(repeating: opening, count: 200_000), format).id == .limitDepth)
        #expect(try refusal(of: String(repeating: opening, count: 200_000), format, limits: limits).id == .limitDepth)
    }

    @Test func refusesBottomlessBlockStyle() throws {
        #expect(try refusal(of: String(repeating: "- ", count: 100_000)).id == .limitDepth)
        #expect(try refusal(of: String(repeating: "? ", count: 100_000)).id == .complexKey)
        #expect(
            try refusal(of: (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()).id == .limitDepth)
    }

    /// The smallest stack that a platform gives a thread holds the deepest tree that can be allowed.
    @Test(arguments: DocumentFormat.allCases)
    func fitsTheDeepestTreeOnASmallStack(_ format: DocumentFormat) async {
        let depth = DocumentLimits.greatestDepth
        let text = String(repeating: "{\"a\":[", count: depth / 2) + String(repeating: "]}", count: depth / 2)
        let isRead = await withCheckedContinuation { continuation in
            let thread = Thread {
                let reader = DocumentReader(limits: Self.limits { $0.depth = depth })
                let isRead = (try? reader.read(Array(text.utf8), file: "deep", format: format)) != nil
                // The tree is released by now.
                continuation.resume(returning: isRead)
            }
            thread.stackSize = 512 * 1024
            thread.start()
        }
        #expect(isRead)
    }

    @Test func refusesABillionLaughs() throws {
        var text = "a0: &a0 [lol, lol]\n"
        for level in 1...60 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let refusal = try refusal(of: text)
        #expect(refusal.id == .limitAliasExpansion)
        #expect(refusal.fix?.contains("--limits alias-expansion=") == true)
    }

    @Test func refusesABillionMerges() throws {
        var text = "a0: &a0 {k: {x: 1}}\n"
        for level in 1...60 {
            text += "a\(level): &a\(level) {<<: [*a\(level - 1), *a\(level - 1)], k\(level): *a\(level - 1)}\n"
        }
        #expect(try refusal(of: text).id == .limitAliasExpansion)
    }

    @Test func countsWhatAliasesAdd() throws {
        let limits = Self.limits { $0.aliasExpansion = 6 }
        #expect(try read("[&a [1, 2], *a, *a]", limits: limits).root.notation == "[[1,2],[1,2],[1,2]]")
        #expect(try refusal(of: "[&a [1, 2], *a, *a, &b 1, *b]", limits: limits).place == "1:27")
    }

    @Test func countsTheDepthOfAliases() throws {
        var text = "- &a0 []\n"
        for level in 1...600 { text += "- &a\(level) [*a\(level - 1)]\n" }
        let refusal = try refusal(of: text)
        #expect(refusal.id == .limitDepth)
        #expect(refusal.place == "512:10")
    }

    @Test(arguments: DocumentFormat.allCases)
    func limitsTheLengthOfScalars(_ format: DocumentFormat) throws {
        let limits = Self.limits { $0.scalarLength = 4 }
        #expect(
            try read(#"["abcd", "\u0041\u0041\u0041\u0041", {"keys": 1}]"#, format, limits: limits).root.sequence?.count
                == 3)
        for text in [#"["a", "abcde"]"#, #"["a", "\u0041bcde"]"#, #"["a", 12345]"#, "[\"a\", \"abc\u{E9}\"]"] {
            let refusal = try refusal(of: text, format, limits: limits)
            #expect(refusal.id == .limitScalarLength)
            #expect(refusal.place == "1:7")
            #expect(refusal.fix?.contains("--limits scalar-length=") == true)
        }
        #expect(try refusal(of: #"{"abcde": 1}"#, format, limits: limits).id == .limitScalarLength)
    }
}
