import Foundation
import ModelGenModel
import ModelGenTemplates
import Testing

@testable import ModelGenHTML

/// What `Templates/html` holds.
@Suite struct PageFilesTests {
    private static let pages = ["model.html", "difference.html"]

    private func text(of file: String) throws -> String {
        try #require(EmbeddedHTML.pages.first { $0.path == file }, "Templates/html has no \(file)").text
    }

    /// The files that a page refers to.
    private func references(of page: String) throws -> [String] {
        try text(of: page).split(separator: "\n").compactMap { line in
            line.wholeMatch(of: /<(?:script src|link rel="stylesheet" href)="([^"]*)">(?:<\/script>)?/).map {
                String($0.1)
            }
        }
    }

    @Test func everyFileStandsInAPage() throws {
        let used = try Self.pages + Self.pages.flatMap(references)
        #expect(Set(used) == Set(EmbeddedHTML.pages.map(\.path)))
    }

    @Test(arguments: pages) func aPageHoldsWhatItRefersTo(page: String) throws {
        let assembled = PageAssembly(of: page).page(with: ScriptData(.null))
        for file in try references(of: page) {
            let text = try text(of: file)
            #expect(assembled.contains("<script>\n\(text)</script>") || assembled.contains("<style>\n\(text)</style>"))
            #expect(!text.contains("</script") && !text.contains("</style") && !text.contains("<!--"))
        }
        #expect(assembled.contains(#"id="data">null</script>"#))
        #expect(!assembled.contains("POLICY"))
    }

    /// What a browser would fetch, and what would make markup of text.
    @Test func nothingIsFetchedAndNoTextIsMarkup() {
        let forbidden = [
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "createContextualFragment",
            "eval(",
            "Function(", "setTimeout('", "fetch(", "XMLHttpRequest", "import(", "@import", "url(http", "src: url",
            "WebSocket",
        ]
        for file in EmbeddedHTML.pages {
            for word in forbidden { #expect(!file.text.contains(word), "\(file.path): \(word)") }
            let addresses = file.text.matches(of: /https?:\/\/[^'"\s]*/).map { String($0.0) }
            #expect(addresses.allSatisfy { $0 == "http://www.w3.org/2000/svg" }, "\(file.path): \(addresses)")
        }
    }

    /// The example of Content Security Policy Level 3, §8.3.
    @Test func scriptsAreNamedByTheirHashes() {
        let policy = ContentSecurityPolicy(scripts: ["alert('Hello, world.');"], styles: [])
        #expect(policy.text.contains("script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=';"))
    }
}
