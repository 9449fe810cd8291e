// Usage: modelgen-embed OUTPUT FOLDER... --fingerprint FOLDER...
//
// Writes OUTPUT, a Swift file with one static array per folder (relative path, text), and a fingerprint of all files below the
// folders of the second list: two tools with the same fingerprint generate the same.
import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, let mark = arguments.firstIndex(of: "--fingerprint") else {
    FileHandle.standardError.write(Data("usage: modelgen-embed OUTPUT FOLDER... --fingerprint FOLDER...\n".utf8))
    exit(2)
}

var text = "// Written by modelgen-embed. Do not edit.\n\nextension EmbeddedFiles: EmbeddedContents {\n"
for folder in arguments[..<mark].dropFirst() {
    // `templatesSwift` of `Templates/swift`.
    let words = folder.split(separator: "/").suffix(2).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let name = words.prefix(1).lowercased() + words.dropFirst()
    text += "    static let \(name): [(path: String, text: String)] = [\n"
    for (path, contents) in try files(below: folder) {
        // More pound signs than the text holds in a row, so that nothing in it can end or interpolate the literal.
        let pounds = String(repeating: "#", count: 3 + longestRun(of: "#", in: contents))
        let literal = "\(pounds)\"\"\"\n\(contents)\n\"\"\"\(pounds)"
        text += "        (\n            \"\(path)\",\n            \(literal)\n        ),\n"
    }
    text += "    ]\n"
}
text += "    static let fingerprint = \"\(try fingerprint(of: arguments[(mark + 1)...]))\"\n}\n"

if (try? String(contentsOfFile: output, encoding: .utf8)) != text {
    try text.write(toFile: output, atomically: true, encoding: .utf8)
}

func files(below folder: String) throws -> [(path: String, contents: String)] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        .filter { $0.hasSuffix(".mustache") || $0.hasSuffix(".swift") }
        .map { ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) }
}

/// FNV-1a over names and contents: no protection against malice, but the same on every machine.
func fingerprint(of folders: some Sequence<String>) throws -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for folder in folders {
        for (path, contents) in try files(below: folder) {
            for byte in "\(path)\0\(contents)\0".utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        }
    }
    return String(hash, radix: 16)
}

func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var current = 0
    for next in text {
        current = next == character ? current + 1 : 0
        longest = max(longest, current)
    }
    return longest
}
