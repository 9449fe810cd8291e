package import ModelGenModel
import ModelGenText

/// The keys under which types stand in the document.
package struct ComponentNames: Sendable {
    private let keys: [TypeID: String]
    private let container: String

    /// Gives each declaration a key: its name, and where several have one name, its namespace before it or a number after it.
    package init(of model: ModelSet, in format: ExportFormat) {
        container = format.container
        var keys: [TypeID: String] = [:]
        var taken: Set<String> = []
        // A declared name keeps its key whoever else would like it.
        let strongest = model.declarations.sorted { $0.header.name.rank < $1.header.name.rank }
        for declaration in strongest {
            let key = Self.free(declaration.header, taken)
            taken.insert(key.lowercased())
            keys[declaration.id] = key
        }
        self.keys = keys
    }

    /// The declaration's key.
    func key(of id: TypeID) -> String? { keys[id] }

    /// What a reference to the declaration says; it is the identity that the declaration has once the document is read.
    package func pointer(to id: TypeID) -> String? { keys[id].map { container + $0 } }

    /// The first of its possible keys that is free, compared without case: tools make files of them.
    private static func free(_ header: DeclarationHeader, _ taken: Set<String>) -> String {
        let name = component(header.name.text)
        let qualified = (header.namespace.map(component) + [name]).joined(separator: ".")
        if let key = [name, qualified].first(where: { !taken.contains($0.lowercased()) }) { return key }
        var number = 2
        while taken.contains("\(qualified)_\(number)".lowercased()) { number += 1 }
        return "\(qualified)_\(number)"
    }

    /// A name in the characters that a component's may have (OpenAPI 3.1.1 §4.8.7).
    private static func component(_ name: String) -> String {
        let scalars = name.unicodeScalars.map { scalar -> Character in
            ASCII.isAlphanumeric(scalar) || scalar == "." || scalar == "-" ? Character(scalar) : "_"
        }
        return scalars.isEmpty ? "_" : String(scalars)
    }
}

extension SuggestedName {
    fileprivate var rank: Int {
        switch provenance {
        case .required: 0
        case .declared: 1
        case .derived: 2
        case .operation: 3
        }
    }
}
