import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax

/// Reads one entry of `types:`.
enum OverrideReader {
    private enum TypeKey: String, CaseIterable {
        case name, enumeration, properties
        case unknownKeys = "unknown-keys"
    }

    private enum PropertyKey: String, CaseIterable {
        case name
        case wireName = "wire-name"
        case type, format, nullability, required, enumeration
    }

    static func read(_ entry: Mapping.Entry, with reader: inout MappingReader) -> TypeOverride {
        var override = TypeOverride(target: entry.key, at: reader.document.location(entry.keyPosition))
        let what = "types.\(entry.key)"
        for fact in reader.entries(entry.value, of: what) {
            guard let key: TypeKey = MappingReader.key(fact.key) else {
                reader.refuseUnknown(fact, in: what, known: TypeKey.allCases.map(\.rawValue))
                continue
            }
            read(key, from: fact.value, of: "\(what).\(fact.key)", into: &override, with: &reader)
        }
        return override
    }

    private static func read(
        _ key: TypeKey, from node: Node, of what: String, into override: inout TypeOverride,
        with reader: inout MappingReader
    ) {
        if key == .properties {
            override.properties = reader.entries(node, of: what).map { property($0, of: what, with: &reader) }
            return
        }
        guard let text = reader.text(node, of: what) else { return }
        reader.attempt(what, at: node.position) { () throws(InvalidValue) in
            switch key {
            case .name: override.name = try Configuration.typeName(text)
            case .enumeration: override.enumeration = try Configuration.choice(text, of: [.open, .closed])
            case .unknownKeys: override.unknownKeys = try Configuration.choice(text)
            case .properties: break
            }
        }
    }

    private static func property(
        _ entry: Mapping.Entry, of what: String, with reader: inout MappingReader
    ) -> PropertyOverride {
        var override = PropertyOverride(target: entry.key, at: reader.document.location(entry.keyPosition))
        let what = "\(what).\(entry.key)"
        for fact in reader.entries(entry.value, of: what) {
            guard let key: PropertyKey = MappingReader.key(fact.key) else {
                reader.refuseUnknown(fact, in: what, known: PropertyKey.allCases.map(\.rawValue))
                continue
            }
            read(key, from: fact.value, of: "\(what).\(fact.key)", into: &override, with: &reader)
        }
        return override
    }

    private static func read(
        _ key: PropertyKey, from node: Node, of what: String, into override: inout PropertyOverride,
        with reader: inout MappingReader
    ) {
        if key == .type {
            override.type = type(node, of: what, with: &reader)
            return
        }
        guard let text = reader.text(node, of: what) else { return }
        reader.attempt(what, at: node.position) { () throws(InvalidValue) in
            switch key {
            case .name: override.name = try Configuration.propertyName(text)
            case .wireName: override.wireName = text
            case .format: override.format = text
            case .nullability: override.nullability = try nullability(text)
            case .required: override.presence = try presence(text)
            case .enumeration: override.enumeration = try Configuration.choice(text, of: [.open, .closed])
            case .type: break
            }
        }
    }

    /// `string`, `Pet`, `[Pet]`, `[[number]]`. The depth is bounded by the reader's limit on the document's.
    private static func type(_ node: Node, of what: String, with reader: inout MappingReader) -> OverrideType? {
        if let elements = node.sequence {
            guard elements.count == 1 else {
                let fault = InvalidValue(message: "A list holds exactly one type", fix: "Write [string].")
                reader.refuse(what, fault, at: node.position)
                return nil
            }
            return type(elements[0], of: what, with: &reader).map { .array($0) }
        }
        guard let text = reader.text(node, of: what) else { return nil }
        if text == "any" { return .any }
        return ScalarType.Kind(rawValue: text).map { .scalar($0) } ?? .named(text)
    }

    /// The words of `unknown-nullability`, and `unknown`.
    private static func nullability(_ text: String) throws(InvalidValue) -> Nullability {
        switch text {
        case "nullable": .yes
        case "nonnull": .no
        case "unknown": .unknown
        default: throw Configuration.notOne(of: ["nullable", "nonnull", "unknown"], text)
        }
    }

    private static func presence(_ text: String) throws(InvalidValue) -> Presence {
        switch text {
        case "true": .required
        case "false": .optional
        default: throw Configuration.notOne(of: ["true", "false"], text)
        }
    }
}
