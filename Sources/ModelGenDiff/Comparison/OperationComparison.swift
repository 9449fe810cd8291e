import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift

/// Compares what operations take and give: parameters, bodies, responses and headers, named or not.
struct OperationComparison {
    let old: [OperationSignature]
    let new: [OperationSignature]
    let types: TypeComparison

    /// In the order of the old source, then what is new; what several operations share is said once.
    func changes() -> [Change] {
        let successors = Dictionary(new.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let predecessors = Set(old.map(\.key))
        var changes: [Change] = []
        for operation in old {
            if let successor = successors[operation.key] {
                changes += PartComparison(old: operation, new: successor, types: types).changes()
            } else {
                changes.append(operation.change(.operationRemoved, old: operation.location))
            }
        }
        for operation in new where !predecessors.contains(operation.key) {
            changes.append(operation.change(.operationAdded, new: operation.location))
        }
        return changes.sharing()
    }
}

/// Compares the parts of an operation that both sides have.
private struct PartComparison {
    let old: OperationSignature
    let new: OperationSignature
    let types: TypeComparison

    func changes() -> [Change] {
        let successors = Dictionary(new.parts.map { (new.key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        let predecessors = Set(old.parts.map(old.key))
        var changes: [Change] = []
        for part in old.parts {
            if let successor = successors[old.key(of: part)] {
                changes += self.changes(from: part, to: successor)
            } else if let rule = removal(of: part) {
                changes.append(old.change(rule, part, old: part.location, new: new.location))
            }
        }
        for part in new.parts where !predecessors.contains(new.key(of: part)) {
            guard let rule = addition(of: part) else { continue }
            changes.append(old.change(rule, part, old: old.location, new: part.location))
        }
        return changes
    }

    private func changes(from a: OperationPart, to b: OperationPart) -> [Change] {
        var findings = presence(a, b).map { Finding(rule: $0) }
        let (before, after) = (a.value ?? ElementType(.any), b.value ?? ElementType(.any))
        findings += types.findings(from: before, to: after)
        switch (types.isNullable(before, isNew: false), types.isNullable(after, isNew: true)) {
        case (false, true): findings += nullability(from: .required, to: .requiredNullable)
        case (true, false): findings += nullability(from: .requiredNullable, to: .required)
        case (true, true), (false, false): break
        }
        return findings.map { finding in
            var change = old.change(finding.rule, a, old: a.location, new: b.location)
            change.before = finding.before
            change.after = finding.after
            return change
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
        }
    }

    private static func isSuccess(_ status: String) -> Bool { status.hasPrefix("2") }
}

extension OperationSignature {
    /// What makes it the same operation: names of parameters in the path do not travel.
    fileprivate var key: String { Self.withoutNames(name) }

    /// What makes a part the same: a parameter in the path is known by its position, and a header's name has no case
    /// (RFC 9110 §5.1).
    fileprivate func key(of part: OperationPart) -> OperationPart.Role {
        guard case .parameter(let name, let location) = part.role else { return part.role }
        switch location {
        case "path": return .parameter(position(inPath: name), in: location)
        case "header": return .parameter(name.lowercased(), in: location)
        default: return part.role
        }
    }

    private func position(inPath parameter: String) -> String {
        guard let range = name.firstRange(of: "{\(parameter)}") else { return parameter }
        return "{\(name[..<range.lowerBound].count { $0 == "{" })}"
    }

    private static func withoutNames(_ path: String) -> String {
        var isInside = false
        return String(
            path.filter { character in
                if character == "}" { isInside = false }
                defer { if character == "{" { isInside = true } }
                return !isInside
            })
    }

    fileprivate func has(_ status: String) -> Bool {
        parts.contains { $0.role == .response(status: status) }
    }

    fileprivate func change(
        _ rule: Rule, _ part: OperationPart? = nil, old: SourceLocation? = nil, new: SourceLocation? = nil
    ) -> Change {
        Change(
            rule: rule, holder: .operation, type: name, member: part?.spelling, directions: [direction(of: part)],
            swift: .notGenerated, old: old, new: new)
    }

    private func direction(of part: OperationPart?) -> Direction {
        switch part?.role {
        case nil, .parameter?, .body?: isIncoming ? .response : .request
        case .response?, .content?, .header?: isIncoming ? .request : .response
        }
    }
}

extension OperationPart {
    fileprivate var isBody: Bool { if case .body = role { true } else { false } }

    /// As reports call it.
    fileprivate var spelling: String {
        let text =
            switch role {
            case .parameter(let name, let location): "\(location) parameter \(name)"
            case .body(let mediaType): "request body \(mediaType)"
            case .response(let status): "response \(status)"
            case .content(let status, let mediaType): "response \(status) \(mediaType)"
            case .header(let status, let name): "response \(status) header \(name)"
            }
        return text.hasSuffix(" ") ? String(text.dropLast()) : text
    }
}

extension [Change] {
    /// What a shared parameter or response means for each operation that refers to it, as one change.
    fileprivate func sharing() -> [Change] {
        var positions: [Change: Int] = [:]
        var result: [Change] = []
        for change in self {
            var place = change
            place.type = ""
            if let position = positions[place] {
                result[position].otherOperations += 1
            } else {
                positions[place] = result.count
                result.append(change)
            }
        }
        return result
    }
}
