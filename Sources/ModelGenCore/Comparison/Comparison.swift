public import ModelGenDiagnostics
public import ModelGenDiff
import ModelGenModel
import ModelGenSwift

/// Two inputs, held against each other.
public struct Comparison: Sendable {
    /// What changed from one to the other.
    public let difference: ModelDifference
    /// What there is to say about the inputs themselves.
    public let diagnostics: [Diagnostic]

    /// Reads both inputs under one configuration and compares them.
    ///
    /// - Parameters:
    ///   - old: What there was.
    ///   - new: What there is.
    ///   - companion: The document that pages were made from.
    ///   - configuration: How both are read, and how their types are called in Swift.
    ///   - loader: For the files that they refer to.
    public init(
        of old: Input, with new: Input, companion: InputFile? = nil, configuration: Configuration,
        loader: any InputLoader
    ) {
        let sides = [old, new].map { input in
            let pipeline = Pipeline(configuration: configuration, toolVersion: "")
            let model = pipeline.models(of: [input], with: companion, loader: loader).first ?? ModelSet()
            return Side(
                model: model, surface: SwiftSurface(model, options: pipeline.namingOptions), root: Self.root(of: input))
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

extension ModelDifference {
    /// The changes as JSON, with a final line feed.
    public var jsonText: String { JSONText.pretty(json) }
}
