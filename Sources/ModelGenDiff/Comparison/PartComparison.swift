import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift

/// Compares the parts of an operation that both sides have.
struct PartComparison {
    let old: OperationSignature
    let new: OperationSignature
    let types: TypeComparison

    func changes() -> [Change] {
        let successors = Dictionary(new.parts.map { (new.key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        let predecessors = Set(old.parts.map(old.key))
        var changes: [Change] = []
        let moved = movedParameters(successors, predecessors)
        for part in old.parts {
            if let successor = successors[old.key(of: part)] {
                changes += self.changes(from: part, to: successor)
            } else if let successor = moved[old.key(of: part)] {
                var change = old.change(.parameterMoved, part, old: part.location, new: successor.location)
                (change.before, change.after) = (part.place, successor.place)
                changes.append(change)
                changes += self.changes(from: part, to: successor)
            } else if let rule = removal(of: part) {
                changes.append(old.change(rule, part, old: part.location, new: new.location))
            }
        }
        let arrived = Set(moved.values.map(new.key))
        for part in new.parts where !predecessors.contains(new.key(of: part)) && !arrived.contains(new.key(of: part)) {
            guard let rule = addition(of: part) else { continue }
            changes.append(old.change(rule, part, old: old.location, new: part.location))
        }
        return changes
    }

    /// Parameters that went from one place and came to another under the same name, where nothing else is called so.
    private func movedParameters(
        _ successors: [OperationPart.Role: OperationPart], _ predecessors: Set<OperationPart.Role>
    ) -> [OperationPart.Role: OperationPart] {
        let gone = old.parts.filter { successors[old.key(of: $0)] == nil }.parametersByName
        let arrived = new.parts.filter { !predecessors.contains(new.key(of: $0)) }.parametersByName
        var result: [OperationPart.Role: OperationPart] = [:]
        for (name, part) in gone {
            if let successor = arrived[name], successor.place != part.place { result[old.key(of: part)] = successor }
        }
        return result
    }

    /// How text is made of a value; of one that has moved nobody expects the same.
    private func style(_ a: OperationPart, _ b: OperationPart) -> [Finding] {
        guard case .parameter = a.role, a.place == b.place, let before = a.serialization, let after = b.serialization,
            before != after, !Self.areAlike(before, after, a.value)
        else { return [] }
        var finding = Finding(rule: .parameterStyleChanged)
        (finding.before, finding.after) = (before.spelling, after.spelling)
        return [finding]
    }

    /// Of a scalar all styles of a query make the same text, and so do those with and without `explode`.
    private static func areAlike(_ a: Serialization, _ b: Serialization, _ value: ElementType?) -> Bool {
        guard case .style(let a) = a, case .style(let b) = b, case .scalar = value?.type,
            a.allowsReserved == b.allowsReserved
        else { return false }
        let own: Set<ParameterStyle> = [.label, .matrix]
        return a.style == b.style || !own.contains(a.style) && !own.contains(b.style)
    }

    private func changes(from a: OperationPart, to b: OperationPart) -> [Change] {
        var findings = presence(a, b).map { Finding(rule: $0) } + style(a, b)
        if let values = values(a, b) {
            findings += valueFindings(values.before, values.after)
        } else {
            findings.append(
                Finding(rule: .sequenceChanged, before: a.schemaKeyword, after: b.schemaKeyword))
        }
        return findings.map { finding in
            var change = old.change(finding.rule, a, old: a.location, new: b.location)
            change.before = finding.before
            change.after = finding.after
            return change
        }
    }

    /// What is compared of both: a list is the sequence of what it holds. `nil` where one value stands for a sequence.
    private func values(_ a: OperationPart, _ b: OperationPart) -> (before: ElementType, after: ElementType)? {
        let (before, after) = (a.value ?? ElementType(.any), b.value ?? ElementType(.any))
        switch (a.serialization == .items, b.serialization == .items) {
        case (true, true), (false, false): return (before, after)
        case (true, false): return types.items(of: after, isNew: true).map { (before, $0) }
        case (false, true): return types.items(of: before, isNew: false).map { ($0, after) }
        }
    }

    private func valueFindings(_ before: ElementType, _ after: ElementType) -> [Finding] {
        let findings = types.findings(from: before, to: after)
        switch (types.isNullable(before, isNew: false), types.isNullable(after, isNew: true)) {
        case (false, true): return findings + nullability(from: .required, to: .requiredNullable)
        case (true, false): return findings + nullability(from: .requiredNullable, to: .required)
        case (true, true), (false, false): return findings
        }
    }

    private func nullability(from old: PresenceRow, to new: PresenceRow) -> [Finding] {
        Rule.rowChanged(from: old, to: new).map { [Finding(rule: $0)] } ?? []
    }

    private func presence(_ a: OperationPart, _ b: OperationPart) -> [Rule] {
        if a.isRequired == b.isRequired { return [] }
        switch a.role {
        case .parameter: return [b.isRequired ? .parameterBecameRequired : .parameterBecameOptional]
        case .body: return [b.isRequired ? .bodyBecameRequired : .bodyBecameOptional]
        case .header: return [b.isRequired ? .headerBecameRequired : .headerBecameOptional]
        case .partHeader: return [b.isRequired ? .partHeaderBecameRequired : .partHeaderBecameOptional]
        case .response, .content: return []
        }
    }

    /// What a response that went or came holds is not said again.
    private func removal(of part: OperationPart) -> Rule? {
        switch part.role {
        case .parameter: .parameterRemoved
        case .body: new.parts.contains(where: \.isBody) ? .bodyMediaTypeRemoved : .bodyRemoved
        case .response(let status): Self.isSuccess(status) ? .successResponseRemoved : .failureResponseRemoved
        case .content(let status, _): new.has(status) ? .responseMediaTypeRemoved : nil
        case .header(let status, _): new.has(status) ? .headerRemoved : nil
        case .partHeader(let status, let mediaType, _, _):
            new.has(mediaType, in: status) ? .partHeaderRemoved : nil
        }
    }

    private func addition(of part: OperationPart) -> Rule? {
        switch part.role {
        case .parameter: return part.isRequired ? .requiredParameterAdded : .optionalParameterAdded
        case .body:
            if old.parts.contains(where: \.isBody) { return .bodyMediaTypeAdded }
            return part.isRequired ? .requiredBodyAdded : .optionalBodyAdded
        case .response(let status): return Self.isSuccess(status) ? .successResponseAdded : .failureResponseAdded
        case .content(let status, _):
            if !old.has(status) { return nil }
            let hadContent = old.parts.contains { if case .content(status, _) = $0.role { true } else { false } }
            return hadContent ? .responseMediaTypeAdded : .responseContentAdded
        case .header(let status, _): return old.has(status) ? .headerAdded : nil
        case .partHeader(let status, let mediaType, _, _):
            guard old.has(mediaType, in: status) else { return nil }
            return part.isRequired ? .requiredPartHeaderAdded : .optionalPartHeaderAdded
        }
    }

    private static func isSuccess(_ status: String) -> Bool { status.hasPrefix("2") }
}

extension [OperationPart] {
    /// The parameters by name, those whose name no other one has.
    fileprivate var parametersByName: [String: OperationPart] {
        let named = compactMap { part -> (String, OperationPart)? in
            guard case .parameter(let name, _) = part.role else { return nil }
            return (name, part)
        }
        return Dictionary(grouping: named, by: \.0).compactMapValues { $0.count == 1 ? $0[0].1 : nil }
    }
}

extension Serialization {
    /// As a document says it.
    fileprivate var spelling: String {
        switch self {
        case .style(let text):
            "style: \(text.style.rawValue), explode: \(text.explodes)\(text.allowsReserved ? ", allowReserved: true" : "")"
        case .content(let mediaType): "content: \(mediaType)"
        case .fields: "encoding"
        case .items: "itemSchema"
        }
    }
}

extension OperationPart {
    /// The keyword under which a document describes the value of a body.
    fileprivate var schemaKeyword: String { serialization == .items ? "itemSchema" : "schema" }

    /// Where a parameter stands.
    var place: String { if case .parameter(_, let place) = role { place } else { "" } }

    /// As reports call it.
    var spelling: String {
        let text =
            switch role {
            case .parameter(let name, let location): "\(location) parameter \(name)"
            case .body(let mediaType): "request body \(mediaType)"
            case .response(let status): "response \(status)"
            case .content(let status, let mediaType): "response \(status) \(mediaType)"
            case .header(let status, let name): "response \(status) header \(name)"
            case .partHeader(nil, let mediaType, let part, let name):
                "request body \(mediaType) part \(part) header \(name)"
            case .partHeader(let status?, let mediaType, let part, let name):
                "response \(status) \(mediaType) part \(part) header \(name)"
            }
        return text.hasSuffix(" ") ? String(text.dropLast()) : text
    }
}
