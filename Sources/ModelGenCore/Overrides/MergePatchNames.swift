package import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift

/// A pair that the user names: a type of changes, and the type that they change.
package struct MergePatchPair: Sendable, Hashable {
    /// The name in the source of the type of the changes, or its identity.
    package var changes: String
    /// The name in the source of the type that is changed, or its identity.
    package var target: String
    /// The place of the pair in the configuration.
    package var location: SourceLocation

    /// Creates a pair.
    package init(changes: String, target: String, at location: SourceLocation) {
        (self.changes, self.target, self.location) = (changes, target, location)
    }
}

/// Finds the types that the pairs of `merge-patch` name.
struct MergePatchNames {
    private let ids: [String: [TypeID]]
    private let objects: Set<TypeID>

    init(_ model: ModelSet, naming: SwiftOptions) {
        let nested = SwiftSurface.names(of: model, options: naming)
        var ids: [String: [TypeID]] = [:]
        for declaration in model.declarations {
            let names = [declaration.id.rawValue, declaration.header.name.text, nested[declaration.id]]
            for name in Set(names.compactMap { $0 }) { ids[name, default: []].append(declaration.id) }
        }
        self.ids = ids
        objects = Set(model.declarations.filter { if case .object = $0 { true } else { false } }.map(\.id))
    }

    /// The pairs of each model, and what is wrong with those that no model has.
    static func resolve(
        _ pairs: [MergePatchPair], in models: [ModelSet], naming: SwiftOptions
    ) -> (patches: [[MergePatch]], diagnostics: [Diagnostic]) {
        guard !pairs.isEmpty else { return (models.map { _ in [] }, []) }
        let names = models.map { MergePatchNames($0, naming: naming) }
        let patches = names.map { names in pairs.compactMap { names.patch($0) } }
        let diagnostics = pairs.compactMap { pair in
            names.contains { $0.patch(pair) != nil } ? nil : Self.fault(of: pair, among: names)
        }
        return (patches, diagnostics)
    }

    private func patch(_ pair: MergePatchPair) -> MergePatch? {
        guard let changes = object(pair.changes), let target = object(pair.target), changes != target else {
            return nil
        }
        return MergePatch(changes, of: target)
    }

    private func object(_ name: String) -> TypeID? {
        guard let found = ids[name], found.count == 1, objects.contains(found[0]) else { return nil }
        return found[0]
    }

    private static func fault(of pair: MergePatchPair, among names: [MergePatchNames]) -> Diagnostic {
        let consequence = "The pair has no effect."
        for name in [pair.changes, pair.target] {
            let found = Set(names.flatMap { $0.ids[name] ?? [] })
            if found.isEmpty {
                let nearest = NearestName.of(name, in: names.flatMap(\.ids.keys).sorted())
                return .warning(
                    .unmatchedOverride, "No type of the inputs is called `\(name)`", at: pair.location,
                    consequence: consequence, fix: nearest.map { "Did you mean `\($0)`?" })
            }
            if names.allSatisfy({ ($0.ids[name] ?? []).count != 1 }) {
                let ids = found.map { "`\($0)`" }.sorted().joined(separator: ", ")
                return .warning(
                    .ambiguousOverride, "\(found.count) types are called `\(name)`", at: pair.location,
                    consequence: consequence, fix: "Write one of \(ids).")
            }
            if !names.contains(where: { $0.object(name) != nil }) {
                return .warning(
                    .uselessOverride, "`\(name)` is not an object", at: pair.location, consequence: consequence)
            }
        }
        return .warning(
            .uselessOverride, "`\(pair.changes)` and `\(pair.target)` are not two types of one input",
            at: pair.location,
            consequence: consequence)
    }
}
