import ModelGenModel

/// What a type of a language stands for in JSON.
struct LanguageInterpreter {
    let vocabulary: LanguageVocabulary
    /// Whether the set describes a type of this name; such a name counts for more than the language's word.
    let isModel: (String) -> Bool

    /// A type, with the mark that stood outermost.
    struct Meaning {
        var type: KindType
        var marker: Marker = .none
    }

    /// What a type means; where the cell leads to a page, a name may be a model's though the language has it too.
    func meaning(of type: LanguageType, isLinked: Bool) -> Meaning {
        switch type {
        case .name(let name): return Meaning(type: named(name, isLinked: isLinked))
        case .generic(let name, let arguments): return generic(name, arguments, isLinked)
        case .list(.name(let name)) where Self.bytes.contains(name): return Meaning(type: .string)
        case .list(let inner): return Meaning(type: .array(element(inner, isLinked)))
        case .map(let inner): return Meaning(type: .map(element(inner, isLinked)))
        case .optional(let inner): return marked(inner, vocabulary.optionalMark, isLinked)
        case .pointer(let inner): return marked(inner, vocabulary.pointerMark, isLinked)
        case .literal(let value): return Meaning(type: .enumeration([value]))
        case .union(let members): return union(members, isLinked)
        }
    }

    private func marked(_ inner: LanguageType, _ marker: Marker, _ isLinked: Bool) -> Meaning {
        var result = meaning(of: inner, isLinked: isLinked)
        result.marker = result.marker.combined(with: marker)
        return result
    }

    /// Inside a container a mark can only mean null.
    private func element(_ type: LanguageType, _ isLinked: Bool) -> KindType {
        let result = meaning(of: type, isLinked: isLinked)
        return result.marker == .none ? result.type : .nullable(result.type)
    }

    private func named(_ name: String, isLinked: Bool) -> KindType {
        let short = Self.lastPart(of: name)
        if isLinked, isModel(short) { return .model(short) }
        if let scalar = vocabulary.scalars[name] { return .scalar(scalar) }
        if vocabulary.anything.contains(name) { return .any }
        if let value = LiteralText.value(name[...]) { return .enumeration([value]) }
        if vocabulary.lists.contains(name) { return vocabulary.maps.contains(name) ? .any : .array(.any) }
        if vocabulary.maps.contains(name) { return .map(.any) }
        return .model(short)
    }

    private func generic(_ name: String, _ arguments: [LanguageType], _ isLinked: Bool) -> Meaning {
        if let marker = vocabulary.wrappers[name], let inner = arguments.last { return marked(inner, marker, isLinked) }
        // PHP calls lists and maps `array`; maps have the key's type too.
        if vocabulary.lists.contains(name), arguments.count < 2 || !vocabulary.maps.contains(name) {
            return Meaning(type: .array(arguments.first.map { element($0, isLinked) } ?? .any))
        }
        if vocabulary.maps.contains(name) {
            return Meaning(type: .map(arguments.last.map { element($0, isLinked) } ?? .any))
        }
        if name == "Union" || name == "OneOf" { return union(arguments, isLinked) }
        // `chrono::DateTime<chrono::FixedOffset>`: the argument refines a word of the language.
        return Meaning(type: named(name, isLinked: isLinked))
    }

    private func union(_ members: [LanguageType], _ isLinked: Bool) -> Meaning {
        let isNull = { (type: LanguageType) in
            if case .name(let name) = type { Self.nulls.contains(name) } else { false }
        }
        let others = members.filter { !isNull($0) }
        let marker: Marker = others.count < members.count ? .nullable : .none
        let types = others.map { element($0, isLinked) }
        let literals = types.flatMap { type -> [JSONLiteral] in
            if case .enumeration(let values) = type { values } else { [] }
        }
        if !literals.isEmpty, literals.count == types.count {
            return Meaning(type: .enumeration(literals), marker: marker)
        }
        var distinct: [KindType] = []
        for type in types where !distinct.contains(type) { distinct.append(type) }
        // Python's version 5 lists every type there is for one that is free.
        if distinct.isEmpty || distinct.contains(.any) || members.count >= 7 {
            return Meaning(type: .any, marker: marker)
        }
        return Meaning(type: distinct.count == 1 ? distinct[0] : .union(distinct, .atLeastOne), marker: marker)
    }

    /// What lists of them are one string of.
    private static let bytes: Set<String> = ["byte", "Byte", "kotlin.Byte"]

    static let nulls: Set<String> = ["none_type", "None", "null", "NoneType", "nil", "undefined"]

    /// `Pet` of `models::Pet`, `\Ns\Model\Pet` and `api.Pet`.
    static func lastPart(of name: String) -> String {
        let parts = name.split(whereSeparator: { "\\:./".contains($0) })
        return parts.last.map(String.init) ?? name
    }
}
