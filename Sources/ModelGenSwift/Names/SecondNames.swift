import ModelGenModel

/// Second names of types at the top level which a name inside another type would hide.
///
/// Whoever is named first takes care not to be called like a type of the top level. A record keeps names, though: a
/// type that comes to the top level later may be called like one that is inside another type already. Both keep their names, and what
/// is generated refers to the newcomer by its second name, which nothing hides.
struct SecondNames {
    /// The second name of each type that has one.
    let byType: [TypeID: String]

    /// - Parameters:
    ///   - names: Of all types, with the types that they stand in.
    ///   - others: Of types that stand inside one and that the model does not know.
    init(_ names: [TypeID: String], others: Set<String>) {
        let inner = others.union(
            names.values.filter { $0.utf8.contains(UInt8(ascii: ".")) }.map { String(QualifiedName.simple($0)) })
        let hidden = names.filter { inner.contains($0.value) }
        if hidden.isEmpty {
            byType = [:]
            return
        }
        var taken = inner.union(names.values)
        var result: [TypeID: String] = [:]
        for (id, name) in hidden.sorted(by: { $0.value < $1.value }) {
            let second = FreeName.extending(name + "Model", while: taken.contains)
            taken.insert(second)
            result[id] = second
        }
        byType = result
    }
}
