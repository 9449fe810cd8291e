import ModelGenModel
import ModelGenText

/// What a type is known by when its name has changed: the keys of an object, the values of an enumeration.
struct TypeShape {
    /// So much of what both have together must be in both.
    private static let leastLikeness = 0.75
    /// With fewer parts, too many types look alike: their names must be alike, too.
    private static let tellingParts = 3

    /// So much of the longer name must be at the beginning or the end of the other.
    private static let leastNearness = 0.5

    let id: TypeID
    private let name: String
    private let parts: Set<ExactText>

    init(_ declaration: TypeDeclaration, name: String) {
        id = declaration.id
        self.name = name
        switch declaration {
        case .object(let object): parts = Set(object.properties.map { ExactText("property \($0.wireName.text)") })
        case .enumeration(let enumeration):
            parts = Set(enumeration.values.map { ExactText("value \($0.value.summary)") })
        case .union, .alias: parts = []
        }
    }

    /// The shape that this one most likely became; `nil` where none is like it, or several are equally.
    ///
    /// Of those that are alike enough, the nearest name decides: variants of one type are as like each other as they are to
    /// their successors. Only where no name is near does the likeness decide alone.
    func counterpart(among others: [TypeShape]) -> TypeShape? {
        let alike = others.map { (shape: $0, likeness: likeness(to: $0)) }.filter { $0.likeness >= Self.leastLikeness }
        let near = alike.map { ($0.shape, nearness(to: $0.shape)) }.filter { $0.1 >= Self.leastNearness }
        if let nearest = near.map(\.1).max() {
            let best = near.filter { $0.1 == nearest }
            return best.count == 1 ? best[0].0 : nil
        }
        let telling = alike.filter { min(parts.count, $0.shape.parts.count) >= Self.tellingParts }
        guard let highest = telling.map(\.likeness).max() else { return nil }
        let best = telling.filter { $0.likeness == highest }
        return best.count == 1 ? best[0].shape : nil
    }

    /// From 0, nothing in common, to 1, the same parts.
    private func likeness(to other: TypeShape) -> Double {
        guard !parts.isEmpty, !other.parts.isEmpty else { return 0 }
        return Double(parts.intersection(other.parts).count) / Double(parts.union(other.parts).count)
    }

    /// From 0, nothing in common, to 1, the same name but for case. What was inserted or replaced in one place counts.
    private func nearness(to other: TypeShape) -> Double {
        let (a, b) = (Array(name.lowercased()), Array(other.name.lowercased()))
        let shorter = min(a.count, b.count)
        guard shorter > 0 else { return 0 }
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return Double(min(start + end, shorter)) / Double(max(a.count, b.count))
    }
}
