package import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenExport
import ModelGenModel
import ModelGenOpenAPI
import ModelGenPages
import ModelGenSyntax

/// Exports an input, reads that, and compares both models: the types before anything is derived, and as `inspect` prints them.
package struct ExportRoundTrip {
    /// What became of an input.
    package enum Outcome: Sendable, Equatable {
        /// The input has errors: there is no model to export.
        case refused
        case equal(types: Int, operations: Int, amended: Int)
        /// With what is different, a line for each.
        case different([String])
    }

    private let input: Input
    private let loader: FolderLoader
    private let format: ExportFormat

    /// Prepares an input: a document, or a folder of pages, by its path below `folder`.
    ///
    /// - Throws: What the file system says.
    package init(of path: String, in folder: URL, asJSONSchema: Bool) throws {
        let url = folder.appendingPathComponent(path)
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
        if isFolder.boolValue {
            let files = try PageSet.paths(below: url).map { name in
                InputFile(
                    path: "\(path)/\(name)", bytes: [UInt8](try Data(contentsOf: url.appendingPathComponent(name))))
            }
            input = .folder(path: path, files: files)
        } else {
            input = .file(InputFile(path: path, bytes: [UInt8](try Data(contentsOf: url))))
        }
        loader = FolderLoader(folder: folder)
        format = asJSONSchema ? .jsonSchema : .openapi
    }

    /// Goes there and back.
    ///
    /// - Returns: What came of it.
    package func run() -> Outcome {
        var configuration = Configuration()
        configuration.allowsOutside = true
        configuration.documents.allowsUnresolved = true
        let outcome = run(configuration)
        guard outcome == .refused, case .folder = input else { return outcome }
        // Some languages' names are certainly no keys, so that a rule has to be chosen.
        configuration.pages.wireCase = .keep
        return run(configuration)
    }

    private func run(_ configuration: Configuration) -> Outcome {
        let pipeline = Pipeline(configuration: configuration, toolVersion: "conformance")
        let original = pipeline.models(of: [input], loader: loader)
        if original.flatMap(\.diagnostics).contains(where: { $0.severity == .error }) { return .refused }
        let export = pipeline.export([input], loader: loader, as: format)
        guard let bytes = export.bytes else {
            return .different(export.diagnostics.map { "[\($0.id.rawValue)] \($0.message)" })
        }
        let file = InputFile(path: format == .openapi ? "export.yaml" : "export.json", bytes: bytes)
        let again = Pipeline(configuration: Configuration(), toolVersion: "conformance")
            .models(of: [.file(file)], loader: loader)
        let differences =
            export.diagnostics.filter { $0.id.rawValue == "export-differs" }.map(\.message)
            + zip(original, again).flatMap {
                ModelDisagreement.lines(of: $0, $1, comparesOperations: format == .openapi)
            }
        if !differences.isEmpty { return .different(differences) }
        return .equal(
            types: original.map(\.declarations.count).reduce(0, +),
            operations: original.map(\.operations.count).reduce(0, +), amended: export.amendedCount)
    }
}

/// How two models differ, places apart.
enum ModelDisagreement {
    static func lines(of original: ModelSet, _ again: ModelSet, comparesOperations: Bool) -> [String] {
        let parts = comparesOperations ? ["types", "operations", "predicates"] : ["types", "predicates"]
        return parts.flatMap { part in
            lines(part, original.placelessForm.elements(of: part), again.placelessForm.elements(of: part))
        }
    }

    private static func lines(_ part: String, _ original: [JSONLiteral], _ again: [JSONLiteral]) -> [String] {
        if original.count != again.count { return ["\(original.count) \(part) became \(again.count)"] }
        return zip(original, again).filter { $0 != $1 }.map { original, again in
            let changed = original.keys(unlike: again)
            return "\(part.dropLast()) \(original.name): \(changed.joined(separator: ", "))"
        }
    }
}

extension JSONLiteral {
    fileprivate func elements(of key: String) -> [JSONLiteral] {
        guard case .object(let members) = self,
            case .array(let elements)? = members.first(where: { $0.key == key })?.value
        else { return [] }
        return elements
    }

    fileprivate var name: String {
        guard case .object(let members) = self else { return "?" }
        return members.first { $0.key == "name" }?.value.string ?? "?"
    }

    /// The keys of entries that the other one has not.
    fileprivate func keys(unlike other: JSONLiteral) -> [String] {
        guard case .object(let members) = self, case .object(let others) = other else { return [] }
        let keys = members.map(\.key) + others.map(\.key).filter { key in !members.contains { $0.key == key } }
        return keys.filter { key in
            members.first { $0.key == key }?.value != others.first { $0.key == key }?.value
        }
    }
}
