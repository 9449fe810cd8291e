import ModelGenModel

/// Compares a type of the model with one of the ground truth, as far as the pages' language can show it.
struct DialectTypes {
    /// What a comparison comes to.
    enum Outcome: Equatable {
        case same
        case weaker(Loss)
        case different
    }

    let language: DialectLanguage
    let declarations: [TypeID: TypeDeclaration]
    /// Classes with rows of their own; a schema without any is none, and rows show what it stands for.
    let classes: Set<String>
    /// Types that have a page.
    let pages: Set<String>

    /// By what the document says, or else by what the source's own words do.
    func compare(_ expected: SourceAnnotation, _ words: SourceWords, _ found: TypeReference) -> Outcome {
        let outcome = compare(expected, found)
        guard outcome == .different else { return outcome }
        switch (expected.bare, found) {
        case (.generic("List", let inner), .array(let element)) where inner.count == 1:
            return compare(inner[0], words, element.type)
        case (.generic("Dict", let inner), .map(let element)) where inner.count == 2:
            return compare(inner[1], words, element.type)
        case (_, .reference(let id)): return words.names(declarations[id]) ? .same : .different
        case (.name, .scalar(let scalar)), (.generic("Union", _), .scalar(let scalar)):
            return words.names(scalar) ? .weaker(.ownTypes) : .different
        case (.generic, _), (.name, _), (.string, _): return .different
        }
    }

    /// An alias with a page stands for what it names.
    private func compare(_ expected: SourceAnnotation, _ found: TypeReference) -> Outcome {
        let outcome = plain(expected, found)
        guard outcome == .different, case .reference(let id) = found else { return outcome }
        switch declarations[id] {
        // A page without rows: nothing tells what it stands for.
        case .alias(let alias)? where alias.target.type == .any: return .weaker(.rows)
        case .alias(let alias)?:
            let outcome = plain(expected, alias.target.type)
            return outcome == .different && alias.target.type == .array(ElementType(.any)) ? .weaker(.rows) : outcome
        // A map with a name of its own.
        case .object(let object)? where object.properties.isEmpty:
            guard case .values(let element) = object.additionalProperties else { return outcome }
            return plain(expected, .map(element))
        case .object?, .enumeration?, .union?, nil: return outcome
        }
    }

    private func plain(_ expected: SourceAnnotation, _ found: TypeReference) -> Outcome {
        switch (expected.bare, found) {
        case (.generic("Nullable", let inner), _) where inner.count == 1: compare(inner[0], found)
        case (.generic("List", let inner), .array(let element)) where inner.count == 1:
            compare(inner[0], element.type)
        case (.generic("Dict", let inner), .map(let element)) where inner.count == 2 && inner[1] != .name("Any"):
            compare(inner[1], element.type)
        case (.generic("Dict", let inner), _) where inner.last == .name("Any"): object(found)
        case (.generic("Literal", _), _): values((expected.literals ?? []).filter { $0 != "null" }, found)
        case (.generic("Union", let members), _): union(members, found)
        case (.generic, .any): .weaker(.freeForm)
        case (.generic, _): .different
        case (.name(let name), _): named(name, found)
        case (.string, _): .different
        }
    }

    /// Free-form JSON, or a model that the page made of an inline object.
    private func object(_ found: TypeReference) -> Outcome {
        switch found {
        case .any: .weaker(.freeForm)
        case .map: .same
        case .reference(let id): if case .object? = declarations[id] { .same } else { .different }
        case .scalar, .array: .different
        }
    }

    private func values(_ values: [String], _ found: TypeReference) -> Outcome {
        switch found {
        case .reference(let id):
            switch declarations[id] {
            case .enumeration(let enumeration)?:
                return Set(enumeration.values.map { SourceSpelling.of($0.value) }) == Set(values) ? .same : .different
            case .alias(let alias)?: return compare(hidden: values, alias.target.type, .referencedValues)
            // What no row refers to may be an object without properties just as well.
            case .object(let object)? where object.properties.isEmpty && !language.canState(.referencedValues):
                return .weaker(.referencedValues)
            case .object?, .union?, nil: return .different
            }
        case .scalar: return compare(hidden: values, found, .inlineValues)
        case .any, .array, .map: return .different
        }
    }

    private func compare(hidden values: [String], _ found: TypeReference, _ loss: Loss) -> Outcome {
        guard case .scalar(let scalar) = found else { return .different }
        let areNumbers = values.allSatisfy { Double($0) != nil }
        guard scalar.kind == .string || areNumbers && scalar.kind != .boolean else { return .different }
        return language.canState(loss) && values.count > 1 ? .different : .weaker(loss)
    }

    private func union(_ members: [SourceAnnotation], _ found: TypeReference) -> Outcome {
        guard case .reference(let id) = found else {
            // The types of inline unions have no page in Speakeasy's sets.
            return found == .any ? .weaker(language.canState(.unions) ? .links : .unions) : .different
        }
        switch declarations[id] {
        case .union(let union)?:
            let all = members.allSatisfy { member in union.members.contains { compare(member, $0.type) != .different } }
            return all ? .same : .different
        case .object?, .alias?: return language.canState(.unions) ? .different : .weaker(.unions)
        case .enumeration?, nil: return .different
        }
    }

    private func named(_ name: String, _ found: TypeReference) -> Outcome {
        switch (name, found) {
        case ("Any", .any): return .same
        case ("Any", .map): return .weaker(.freeForm)
        case ("Any", _): return .different
        case ("inline-object", _): return object(found)
        case (_, .scalar(let scalar)): return compare(name, scalar)
        default: break
        }
        let normalized = PropertyName.normalized(name)
        let last = PropertyName.normalized(String(name.split(separator: ".").last ?? ""))
        if case .reference(let id) = found,
            [normalized, last].contains(PropertyName.normalized(declarations[id]?.header.name.text ?? ""))
        {
            return .same
        }
        if Self.scalars.contains(name) { return .different }
        if !pages.contains(normalized), found == .any { return .weaker(.links) }
        if !classes.contains(normalized), !pages.contains(normalized) { return .weaker(.links) }
        return .different
    }

    private static let scalars: Set<String> = ["int", "float", "bool", "str", "datetime", "date", "file"]

    private func compare(_ name: String, _ scalar: ScalarType) -> Outcome {
        let found = SourceTypeSpelling(names: [:]).of(.scalar(scalar))
        switch (name, found) {
        case (found, _): return .same
        case ("int", "float"): return language.canState(.integers) ? .different : .weaker(.integers)
        case ("datetime", "str"): return language.canState(.dateTimes) ? .different : .weaker(.dateTimes)
        case ("file", "str"): return .weaker(.binary)
        case ("date", "str"), ("date", "datetime"): return language.canState(.dates) ? .different : .weaker(.dates)
        case _ where Self.scalars.contains(name): return .different
        default:
            // A schema without properties has no page: rows show the string, number or list that it is.
            return classes.contains(PropertyName.normalized(name)) ? .different : .weaker(.links)
        }
    }
}
