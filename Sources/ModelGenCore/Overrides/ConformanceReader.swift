import ModelGenSwift
import ModelGenSyntax

/// Reads the entries of `conformances:`.
enum ConformanceReader {
    private enum Key: String, CaseIterable {
        case `protocol`, omit
        case `where`
        case `import`
    }

    private enum Criterion: String, CaseIterable {
        case property, type, kind
    }

    /// A list of rules, or a single one.
    static func read(_ node: Node, with reader: inout MappingReader) -> [ConformanceRule] {
        (node.sequence ?? [node]).enumerated().compactMap { index, entry in
            rule(entry, of: node.sequence == nil ? "conformances" : "conformances[\(index)]", with: &reader)
        }
    }

    private static func rule(_ node: Node, of what: String, with reader: inout MappingReader) -> ConformanceRule? {
        var name: ProtocolName?
        var isNamed = false
        var isOmitted = false
        var module: String?
        var criteria = ConformanceCriteria()
        for entry in reader.entries(node, of: what) {
            guard let key: Key = MappingReader.key(entry.key) else {
                reader.refuseUnknown(entry, in: what, known: Key.allCases.map(\.rawValue))
                continue
            }
            let place = "\(what).\(entry.key)"
            if key == .where {
                criteria = Self.criteria(entry.value, of: place, with: &reader)
                continue
            }
            if key == .protocol { isNamed = true }
            guard let text = reader.text(entry.value, of: place) else { continue }
            reader.attempt(place, at: entry.value.position) { () throws(InvalidValue) in
                switch key {
                case .protocol: name = try protocolName(text)
                case .omit: isOmitted = try Configuration.boolean(text)
                case .import: module = try Self.module(text)
                case .where: break
                }
            }
        }
        guard let name else {
            if !isNamed, node.mapping != nil || node.isNull {
                let fault = InvalidValue(message: "There is no `protocol`", fix: "Write protocol: Identifiable.")
                reader.refuse(what, fault, at: node.position)
            }
            return nil
        }
        if let refusal = name.refusal(leavingOut: isOmitted) {
            reader.refuse(what, InvalidValue(message: refusal.message, fix: refusal.fix), at: node.position)
            return nil
        }
        return ConformanceRule(
            name, isOmitted: isOmitted, module: module, where: criteria, at: reader.document.location(node.position))
    }

    private static func criteria(
        _ node: Node, of what: String, with reader: inout MappingReader
    ) -> ConformanceCriteria {
        var criteria = ConformanceCriteria()
        for entry in reader.entries(node, of: what) {
            guard let key: Criterion = MappingReader.key(entry.key) else {
                reader.refuseUnknown(entry, in: what, known: Criterion.allCases.map(\.rawValue))
                continue
            }
            let place = "\(what).\(entry.key)"
            for (text, position) in reader.texts(entry.value, of: place) {
                reader.attempt(place, at: position) { () throws(InvalidValue) in
                    switch key {
                    case .property: criteria.properties.append(try Configuration.nonempty(text))
                    case .type: criteria.types.append(try Configuration.nonempty(text))
                    case .kind: criteria.kinds.append(try Configuration.choice(text))
                    }
                }
            }
        }
        return criteria
    }

    /// Nothing but a name, so that a configuration does not become other code.
    private static func protocolName(_ text: String) throws(InvalidValue) -> ProtocolName {
        guard let name = ProtocolName(text) else {
            throw InvalidValue(
                message: "`\(text)` is not the name of a protocol",
                fix: "Write a name such as Identifiable, or with its module such as Tracking.Trackable.")
        }
        return name
    }

    private static func module(_ text: String) throws(InvalidValue) -> String {
        let name = try Configuration.identifier(text)
        guard SwiftName.isIdentifier(name) else {
            throw InvalidValue(message: "`\(text)` is no name of a module", fix: "Write a name such as Tracking.")
        }
        return name
    }
}
