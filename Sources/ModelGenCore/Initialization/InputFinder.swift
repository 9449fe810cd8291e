import ModelGenText

/// Finds, among the files of a folder, what models can be generated from.
package enum InputFinder {
    /// How much of a file is enough to recognize it. Documents whose keys are sorted have `openapi` after all their schemas.
    package static let headSize = 32 << 20

    /// How the names of files end that may be inputs.
    package static let extensions: Set<String> = InputFile.pageExtensions.union(["yaml", "yml", "json"])

    /// The OpenAPI documents and folders of pages among `files`, told by what stands in them, sorted.
    ///
    /// JSON Schema documents count only where there is neither: beside an OpenAPI document they are what it refers to.
    ///
    /// - Parameter files: Paths as seen from the folder, with the beginnings of the files.
    /// - Returns: Paths as seen from the folder.
    package static func inputs(among files: [InputFile]) -> [String] {
        let documents = files.filter { !isPage($0.path) }
        let specifications = documents.filter { declares(["openapi", "swagger"], $0.bytes) }.map(\.path)
        let pages = files.filter { isPage($0.path) && InputRecognizer.isPage($0.bytes[...]) }
        let found = specifications + outermost(pages.map { RelativePath.folder(of: $0.path) })
        if !found.isEmpty { return found.sorted() }
        return documents.filter { declares(["$schema"], $0.bytes) && mentionsJSONSchema($0.bytes) }.map(\.path).sorted()
    }

    /// What `ModelGenPlugin` finds in a target by names alone, sorted. The plugin has the same rule; it cannot import this
    /// module.
    package static func pluginInputs(among paths: [String]) -> [String] {
        let specifications = paths.filter { path in
            let name = RelativePath.name(of: path).lowercased()
            return ["yaml", "yml", "json"].contains { name == "openapi.\($0)" || name.hasSuffix(".openapi.\($0)") }
        }
        let folders = paths.filter(isPage).compactMap { path -> String? in
            let components = path.split(separator: "/").dropLast()
            guard let end = components.firstIndex(where: { $0 == "models" || $0.hasSuffix(".models") }) else {
                return nil
            }
            return components[...end].joined(separator: "/")
        }
        return (specifications + Set(folders)).sorted()
    }

    private static func isPage(_ path: String) -> Bool {
        InputFile.pageExtensions.contains(RelativePath.pathExtension(of: path))
    }

    /// The folders that lie in no other. A page in the folder itself is none of an SDK: it is a README.
    private static func outermost(_ folders: [String]) -> [String] {
        let folders = Set(folders.filter { !$0.isEmpty })
        let outer = folders.filter { inner in !folders.contains { $0 != inner && inner.hasPrefix($0) } }
        return outer.map { String($0.dropLast()) }
    }

    /// Whether one of the keys stands at the beginning of a line, as in YAML, or, behind braces, of one of JSON.
    private static func declares(_ keys: [String], _ bytes: [UInt8]) -> Bool {
        let isJSON = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
        let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        return lines.contains { line in
            keys.contains { key in
                let quoted = Array("\"\(key)\"".utf8)
                let text = isJSON ? line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "{") } : line
                if text.starts(with: quoted) { return text.dropFirst(quoted.count).drop { $0 == 0x20 }.first == 0x3A }
                return !isJSON && text.starts(with: Array("\(key):".utf8))
            }
        }
    }

    private static func mentionsJSONSchema(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes.prefix(4096), as: UTF8.self).contains("json-schema.org/")
    }
}
