import Foundation

/// The part of a page that this tool writes.
enum MarkedSection {
    struct Missing: Error, CustomStringConvertible {
        let file: String

        var description: String { "\(file) has no lines `\(MarkedSection.begin)` and `\(MarkedSection.end)`" }
    }

    static let begin = "<!-- generation: begin -->"
    static let end = "<!-- generation: end -->"

    /// Replaces what is between the marks.
    static func replace(in file: URL, with lines: [String]) throws {
        let page = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        guard let start = page.firstIndex(of: begin), let stop = page.firstIndex(of: end), start < stop else {
            throw Missing(file: file.path)
        }
        let text = (page[...start] + [""] + lines + [""] + page[stop...]).joined(separator: "\n")
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
}
