import ModelGenModel

/// Finds the property that a key on the wire belongs to, whatever case and separators either is spelled with.
struct PropertyIndex: Sendable {
    private let properties: [TypeID: [String: [Property]]]

    init(_ declarations: [TypeDeclaration]) {
        var properties: [TypeID: [String: [Property]]] = [:]
        for case .object(let object) in declarations {
            properties[object.header.id] = Dictionary(grouping: object.properties) {
                WireNameGuess.normalized($0.sourceName)
            }
        }
        self.properties = properties
    }

    /// The property of an object. Where two names differ in separators only, as `type` and `type_` do, only the one that
    /// is spelled as the key counts.
    func property(for key: String, of type: TypeID) -> Property? {
        guard let properties = properties[type] else { return nil }
        let forms = [WireNameGuess.normalized(key), WireNameGuess.normalized(WireNameGuess.signsSpelledOut(key))]
        guard let found = forms.lazy.compactMap({ properties[$0] }).first else { return nil }
        return found.count == 1 ? found[0] : found.first { $0.sourceName == key }
    }

    func isObject(_ type: TypeID) -> Bool { properties[type] != nil }
}
