// Usage: modelgen-embed OUTPUT FOLDER...
//
// Writes OUTPUT, a Swift file with one static dictionary per folder: relative path → text.
import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else {
    FileHandle.standardError.write(Data("usage: modelgen-embed OUTPUT FOLDER...\n".utf8))
    exit(2)
}

var text = "// Written by modelgen-embed. Do not edit.\n\nenum EmbeddedFiles {\n"
for folder in arguments.dropFirst() {
    let name = folder.split(separator: "/").suffix(2).joined(separator: "_")
    text += "    static let \(name): [(path: String, text: String)] = [\n"
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    where path.hasSuffix(".mustache") || path.hasSuffix(".swift") {
        let contents = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
        // More pound signs than the text holds in a row, so that nothing in it can end or interpolate the literal.
        let pounds = String(repeating: "#", count: 3 + longestRun(of: "#", in: contents))
        text +=
            "        (\n            \"\(path)\",\n            \(pounds)\"\"\"\n\(contents)\n\"\"\"\(pounds)\n        ),\n"
    }
    text += "    ]\n"
}
text += "}\n"

if (try? String(contentsOfFile: output, encoding: .utf8)) != text {
    try text.write(toFile: output, atomically: true, encoding: .utf8)
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
