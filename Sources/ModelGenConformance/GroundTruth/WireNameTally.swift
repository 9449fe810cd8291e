import ModelGenModel

/// How many keys of bodies are spelled as on the wire, and what was left out.
package struct WireNameTally: Sendable {
    /// Of types that have a page, where the property is there.
    package private(set) var bodies = Tally()
    /// What differs, in the order of the rows.
    package private(set) var disagreements: [String] = []
    /// Fields of what operations take: parameters have names of their own, and bodies none.
    package private(set) var parameters = 0
    /// Fields of classes that have no page.
    package private(set) var withoutPage = 0
    /// Fields of classes that a page declares, and that it has no row for.
    package private(set) var withoutRow = 0

    /// A class that another one has a field of is JSON, whatever the reader takes it for: a wrong mark must not hide a name.
    mutating func count(
        _ property: Property?, _ row: GroundTruthRow, of object: ObjectDeclaration?, isReferred: Bool
    ) {
        guard let object else {
            withoutPage += 1
            return
        }
        guard let property else {
            withoutRow += 1
            return
        }
        guard object.header.role == .json || isReferred else {
            parameters += 1
            return
        }
        let agrees = property.wireName.text == row.wireName
        bodies += Tally(agreed: agrees ? 1 : 0, total: 1)
        if !agrees { disagreements.append("\(row.subject): \(row.wireName) ≠ \(property.wireName.text)") }
    }

    /// The share that agrees.
    package var share: Double { bodies.total == 0 ? 0 : Double(bodies.agreed) / Double(bodies.total) }
}
