import ModelGenModel
import ModelGenText

/// Puts rows such as `customer.name` into the row `customer`, where there is one that says no more than that it is an object.
///
/// Without such a row a full stop is part of a key.
struct NestedRows {
    /// A row, and what its name says.
    struct Row {
        var path: FieldPath
        var property: DraftProperty
    }

    /// The properties of the rows, in their order.
    static func properties(_ rows: [Row]) -> [DraftProperty] { properties(rows, areInner: false) }

    /// Within another row, a full stop certainly leads into an object, even one without a row.
    private static func properties(_ rows: [Row], areInner: Bool) -> [DraftProperty] {
        var tops: [(row: Row, inner: [Row])] = []
        for row in rows {
            guard row.path.steps.count > 1, let first = row.path.steps.first else {
                tops.append((row, []))
                continue
            }
            var inner = row
            inner.path.steps.removeFirst()
            if let holder = tops.lastIndex(where: { $0.row.path.names(first) }) {
                tops[holder].inner.append(inner)
            } else {
                tops.append(areInner ? (implied(first, by: row), [inner]) : (row, []))
            }
        }
        return tops.map { property($0.row, holding: $0.inner) }
    }

    private static func implied(_ step: FieldPath.Step, by row: Row) -> Row {
        Row(
            path: FieldPath(step),
            property: DraftProperty(
                name: step.name, wireName: .known(step.name), type: .any, presence: .optional,
                nullability: row.property.nullability == .no ? .no : .unknown, location: row.property.location))
    }

    private static func property(_ row: Row, holding inner: [Row]) -> DraftProperty {
        var property = row.property
        property.type = listed(property.type, row.path.steps.last?.lists ?? 0)
        guard !inner.isEmpty else { return property }
        let named = inner.map { row in
            var row = row
            row.property.name = row.path.text
            row.property.wireName = .known(row.path.text)
            return row
        }
        property.type = filled(property.type, with: .object(properties(named, areInner: true), additional: nil))
        return property
    }

    /// `tags[]` of type `string`, but also of type `array of strings`.
    private static func listed(_ type: KindType, _ lists: Int) -> KindType {
        guard lists > 0 else { return type }
        if case .array = type { return type }
        return (0..<lists).reduce(type) { inner, _ in .array(inner) }
    }

    /// The type with the object in the place of what it says nothing of; a model has a table of its own.
    private static func filled(_ type: KindType, with object: KindType) -> KindType {
        switch type {
        case .any: object
        case .array(let element): .array(filled(element, with: object))
        case .map(let value): .map(filled(value, with: object))
        case .nullable(let inner): .nullable(filled(inner, with: object))
        case .scalar, .model, .enumeration, .union, .object, .unreadable: type
        }
    }
}
