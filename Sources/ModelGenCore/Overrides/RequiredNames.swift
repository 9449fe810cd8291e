import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift
import ModelGenText

extension DiagnosticID {
    /// A name asked for that Swift or generated code uses for something else.
    static let unusableName = DiagnosticID("unusable-name")
    /// A name asked for that another type or property has too.
    static let conflictingNames = DiagnosticID("conflicting-names")
    /// Two properties of one object that are written to the same key.
    static let duplicateWireName = DiagnosticID("duplicate-wire-name")
}

/// Holds the names that the user and the documents ask for against Swift and against each other.
///
/// The emitter takes such names as they are; here is where one that would not compile, or that takes another one's place,
/// is noticed.
struct RequiredNames {
    private var set: ModelSet

    /// The set with unusable names replaced by derived ones.
    static func checked(_ set: ModelSet) -> ModelSet {
        var names = RequiredNames(set: set)
        names.checkTypes()
        for index in set.declarations.indices { names.checkProperties(of: index) }
        return names.set
    }

    private mutating func checkTypes() {
        var holders: [String: DeclarationHeader] = [:]
        for index in set.declarations.indices where set.declarations[index].header.name.provenance == .required {
            let header = set.declarations[index].header
            let name = header.name.text
            if !SwiftName.canNameType(name) {
                warn(.unusableName, "`\(name)` means something else in Swift or in generated code", at: header.location)
                set.declarations[index].header.name = SuggestedName(name, .declared)
            } else if let holder = holders[name] {
                warn(
                    .conflictingNames, "Two types are to be called `\(name)`", at: header.location,
                    consequence: "One of them is called so, the other one with a suffix behind it.",
                    related: [.init("The other one is here.", at: holder.location)])
            } else {
                holders[name] = header
            }
        }
        if holders.isEmpty { return }
        for declaration in set.declarations where declaration.header.name.provenance != .required {
            guard let holder = holders[declaration.header.name.text] else { continue }
            warn(
                .conflictingNames, "`\(declaration.header.name.text)` is what another type is to be called",
                at: declaration.header.location, consequence: "This type gets a suffix behind its name.",
                related: [.init("The type that takes the name is here.", at: holder.location)])
        }
    }

    private mutating func checkProperties(of index: Int) {
        guard case .object(var object) = set.declarations[index] else { return }
        checkWireNames(of: object)
        guard object.properties.contains(where: { $0.requiredName != nil }) else { return }
        var holders: [String: Property] = [:]
        for position in object.properties.indices {
            let property = object.properties[position]
            guard let name = property.requiredName else { continue }
            if !SwiftName.canNameProperty(name) {
                warn(
                    .unusableName, "`\(name)` means something else in Swift or in generated code",
                    at: property.location)
                object.properties[position].requiredName = nil
            } else if let holder = holders[name] {
                warn(
                    .conflictingNames, "Two properties are to be called `\(name)`", at: property.location,
                    consequence: "This one is called as if no name were asked for.",
                    related: [.init("The other one is here.", at: holder.location)])
                object.properties[position].requiredName = nil
            } else {
                holders[name] = property
            }
        }
        for property in object.properties where property.requiredName == nil {
            guard let holder = holders[property.sourceName] else { continue }
            warn(
                .conflictingNames, "`\(property.sourceName)` is what another property is to be called",
                at: property.location, consequence: "This property gets a suffix behind its name.",
                related: [.init("The property that takes the name is here.", at: holder.location)])
        }
        set.declarations[index] = .object(object)
    }

    /// Of two properties with one key, reading gives both the same value, and writing repeats the key.
    private mutating func checkWireNames(of object: ObjectDeclaration) {
        var holders = [ExactText: Int](minimumCapacity: object.properties.count)
        for index in object.properties.indices {
            let name = object.properties[index].wireName.exact
            guard let position = holders.updateValue(index, forKey: name) else { continue }
            let (property, holder) = (object.properties[index], object.properties[position])
            set.diagnostics.append(
                .error(
                    .duplicateWireName, "Two properties are written to the key `\(property.wireName.text)`",
                    at: property.location, consequence: "No reader could tell them apart.",
                    fix: "Give one of them another `wire-name`.",
                    related: [.init("The other one is here.", at: holder.location)]))
        }
    }

    private mutating func warn(
        _ id: DiagnosticID, _ message: String, at location: SourceLocation,
        consequence: String = "It is called as if no name were asked for.", related: [Diagnostic.Related] = []
    ) {
        set.diagnostics.append(
            .warning(
                id, message, at: location, consequence: consequence, fix: "Ask for another name.", related: related))
    }
}
