package import ModelGenDiagnostics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension OwnershipRecord {
    /// Reads what `serialized` makes.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file.
    ///   - file: The file's path, for the diagnostic.
    /// - Throws: `record-unreadable` for anything else, `record-newer` for a format of the future.
    package init(parsing bytes: [UInt8], file: String) throws(Diagnostic) {
        if let line = Self.conflictMarkerLine(in: bytes) {
            throw .unmergedRecord(at: SourceLocation(file: file, line: line))
        }
        let place = SourceLocation(file: file)
        do {
            let header = try JSONDecoder().decode(Header.self, from: Data(bytes))
            if header.format > Self.format { throw Diagnostic.newerRecord(at: place, tool: header.tool) }
            self = try JSONDecoder().decode(Content.self, from: Data(bytes)).record()
        } catch let newer as Diagnostic {
            throw newer
        } catch {
            throw .unreadableRecord(at: place, Self.reason(for: error))
        }
    }

    /// What is wrong with a record, without the decoder's own words.
    private static func reason(for error: any Error) -> String {
        func key(_ path: [any CodingKey]) -> String {
            path.reduce(into: "") { text, key in
                text += key.intValue.map { "[\($0)]" } ?? (text.isEmpty ? key.stringValue : ".\(key.stringValue)")
            }
        }
        switch error {
        case DecodingError.keyNotFound(let missing, let context):
            return "`\(key(context.codingPath + [missing]))` is missing"
        case DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty,
            DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty:
            return "`\(key(context.codingPath))` holds something else than it should"
        case let malformed as Malformed: return malformed.description
        default: return "it is not the JSON that modelgen writes"
        }
    }

    /// The line of the first conflict marker that a version control system left.
    private static func conflictMarkerLine(in bytes: [UInt8]) -> Int? {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.firstIndex { $0.starts(with: "<<<<<<< ".utf8) }.map { $0 + 1 }
    }

    /// What every format has had and will have.
    private struct Header: Decodable {
        var format: Int
        var tool: String
    }

    private struct Content: Decodable {
        struct File: Decodable {
            var path: String
            var sha256: String
        }

        struct GeneratedType: Decodable {
            var id: String
            var name: String
            var initializer: [String]
            var sharedWith: String?
        }

        /// Format 1 had a hash beside the path of everything that was read, referenced files as well.
        struct Input: Decodable {
            var path: String

            private enum CodingKeys: CodingKey { case path }

            init(from decoder: any Decoder) throws {
                if let path = try? decoder.singleValueContainer().decode(String.self) {
                    self.path = path
                } else {
                    path = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .path)
                }
            }
        }

        var tool: String
        var inputs: [Input]
        var outputs: [File]
        var types: [GeneratedType]

        /// Nothing in a record is trusted: a path that leads out of the folder would have its file removed.
        func record() throws -> OwnershipRecord {
            OwnershipRecord(
                toolVersion: tool,
                inputs: inputs.map(\.path),
                outputs: try outputs.map { file in
                    do {
                        return Output(path: try OutputPath(file.path), hash: try Self.hash(file.sha256))
                    } catch let fault as OutputPath.Fault {
                        throw Malformed(description: "the output \(file.path.debugDescription) \(fault)")
                    }
                },
                types: types.map {
                    .init(id: $0.id, name: $0.name, initializer: $0.initializer, sharedWith: $0.sharedWith)
                })
        }

        private static func hash(_ text: String) throws -> ContentHash {
            guard let hash = ContentHash(text) else {
                throw Malformed(description: "\(text.debugDescription) is not a SHA-256 hash")
            }
            return hash
        }
    }

    private struct Malformed: Error, CustomStringConvertible {
        var description: String
    }
}
