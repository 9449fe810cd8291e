import Foundation

/// A part of a page that this tool writes, between `<!-- NAME: begin -->` and `<!-- NAME: end -->`.
struct MarkedSection {
    struct Missing: Error, CustomStringConvertible {
        let file: String
        let section: MarkedSection

        var description: String { "\(file) has no lines `\(section.begin)` and `\(section.end)`" }
    }

    let name: String

    private var begin: String { "<!-- \(name): begin -->" }
    private var end: String { "<!-- \(name): end -->" }

    /// Replaces what is between the marks.
    func replace(in path: String, with lines: [String]) throws {
        let file = URL(fileURLWithPath: path)
        let page = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        guard let start = page.firstIndex(of: begin), let stop = page.firstIndex(of: end), start < stop else {
            throw Missing(file: path, section: self)
        }
        let text = (page[...start] + [""] + lines + [""] + page[stop...]).joined(separator: "\n")
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
}
