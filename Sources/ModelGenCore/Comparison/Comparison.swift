package import ModelGenDiagnostics
package import ModelGenDiff
import ModelGenModel
import ModelGenOpenAPI
import ModelGenSwift
import ModelGenText

/// Two inputs, held against each other.
package struct Comparison: Sendable {
    /// What changed from one to the other.
    package let difference: ModelDifference
    /// What there is to say about the inputs themselves.
    package let diagnostics: [Diagnostic]

    /// Reads both versions under one configuration and compares them.
    ///
    /// - Parameters:
    ///   - old: What there was.
    ///   - new: What there is.
    ///   - configuration: How both are read, and how their types are called in Swift.
    package init(of old: InputVersion, with new: InputVersion, configuration: Configuration) {
        let sides = [old, new].map { version in
            let pipeline = Pipeline(configuration: configuration, toolVersion: "")
            let models = pipeline.models(of: [version.input], with: version.companion, loader: version.loader)
            var model = models.first ?? ModelSet()
            // They are properties of a type then, and compared as such.
            if configuration.documents.declaresParameters { model.leaveOutParameters() }
            // What they hold are parts of operations, and compared as such.
            model.declarations.removeAll { $0.header.role == .operation }
            return Side(
                model: model, surface: SwiftSurface(model, options: pipeline.namingOptions),
                root: Self.root(of: version.input))
        }
        difference = ModelDifference(from: sides[0], to: sides[1])
        diagnostics = sides.flatMap(\.model.diagnostics).withoutRepetitions()
    }

    private static func root(of input: Input) -> String {
        switch input {
        case .file(let file): return RelativePath.normalized(file.path)
        case .folder(let path, _):
            let normalized = RelativePath.normalized(path)
            return normalized.hasSuffix("/") ? normalized : normalized + "/"
        }
    }
}

extension ModelSet {
    fileprivate mutating func leaveOutParameters() {
        for index in operations.indices {
            operations[index].parts.removeAll { if case .parameter = $0.role { true } else { false } }
        }
    }
}

extension ModelDifference {
    /// The changes as JSON, with a final line feed.
    package var jsonText: String { json.jsonLines }
}
