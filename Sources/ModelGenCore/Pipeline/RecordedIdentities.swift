package import ModelGenModel
import ModelGenText

/// Identities as the ownership record holds them.
///
/// A type's identity begins with the path of its file as the user gave it: `specs/petstore.yaml#/…` from one folder,
/// `../specs/petstore.yaml#/…` from another. The record must read the same from everywhere.
package struct RecordedIdentities: Sendable {
    private let relativize: @Sendable (String) -> String
    /// The inputs as the record sees them, because thousands of types have the same file.
    private let recordedInputs: [String: String]
    /// The folder of each input as the record sees it → as the user gave it.
    private let folders: [(recorded: String, given: String)]

    /// Creates the translation for a run.
    ///
    /// - Parameters:
    ///   - inputs: The inputs' paths as the user gave them; of a folder of pages, those of its files.
    ///   - relativize: A path of this run as seen from the output folder.
    package init(inputs: [String], relativize: @escaping @Sendable (String) -> String) {
        self.relativize = relativize
        let files = inputs.filter { $0 != InputFile.standardInput }.map { (recorded: relativize($0), given: $0) }
        recordedInputs = Dictionary(files.map { ($0.given, $0.recorded) }, uniquingKeysWith: { first, _ in first })
        folders = files.map { (RelativePath.folder(of: $0.recorded), RelativePath.folder(of: $0.given)) }
    }

    /// An identity of this run as the record holds it.
    package func recorded(_ id: TypeID) -> String {
        let (file, fragment) = Self.split(id.rawValue)
        if let known = recordedInputs[file] { return known + fragment }
        return (file.hasPrefix("<") || file.isEmpty ? file : relativize(file)) + fragment
    }

    /// An identity of the record as this run has it.
    package func restored(_ text: String) -> TypeID {
        let (file, fragment) = Self.split(text)
        let folder = folders.filter { file.hasPrefix($0.recorded) }.max {
            $0.recorded.utf8.count < $1.recorded.utf8.count
        }
        guard let folder else { return TypeID(text) }
        return TypeID(folder.given + file.dropFirst(folder.recorded.count) + fragment)
    }

    private static func split(_ text: String) -> (file: String, fragment: String) {
        let end = ASCII.firstIndex(of: UInt8(ascii: "#"), in: text) ?? text.endIndex
        return (String(text[..<end]), String(text[end...]))
    }
}
