import ModelGenDiagnostics
import ModelGenModel
import ModelGenSwift

/// Compares what operations take and give: parameters, bodies, responses and headers, named or not.
struct OperationComparison {
    let old: [OperationSignature]
    let new: [OperationSignature]
    let types: TypeComparison
    let schemes: SecuritySchemeComparison

    /// In the order of the old source, then what is new; what several operations share is said once.
    func changes() -> [Change] {
        let successors = Dictionary(new.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let predecessors = Set(old.map(\.key))
        let moved = moved(successors, predecessors)
        var changes: [Change] = []
        for operation in old {
            if let successor = successors[operation.key] {
                changes += self.changes(from: operation, to: successor)
            } else if let successor = moved[operation.key] {
                var change = operation.change(.operationMoved, old: operation.location, new: successor.location)
                (change.before, change.after) = (operation.name, successor.name)
                changes.append(change)
                changes += self.changes(from: operation, to: successor)
            } else {
                changes.append(operation.change(.operationRemoved, old: operation.location))
            }
        }
        let arrived = Set(moved.values.map(\.key))
        for operation in new where !predecessors.contains(operation.key) && !arrived.contains(operation.key) {
            changes.append(operation.change(.operationAdded, new: operation.location))
        }
        return changes.sharing()
    }

    private func changes(from operation: OperationSignature, to successor: OperationSignature) -> [Change] {
        SecurityComparison(old: operation, new: successor, schemes: schemes).changes()
            + PartComparison(old: operation, new: successor, types: types).changes()
    }

    /// Operations whose `operationId`, of which each side has but one, is at another method or path, by where it was.
    private func moved(
        _ successors: [String: OperationSignature], _ predecessors: Set<String>
    ) -> [String: OperationSignature] {
        let gone = old.filter { successors[$0.key] == nil }.byOperationID
        let arrived = new.filter { !predecessors.contains($0.key) }.byOperationID
        var result: [String: OperationSignature] = [:]
        for (id, operation) in gone {
            guard let successor = arrived[id], successor.isIncoming == operation.isIncoming else { continue }
            result[operation.key] = successor
        }
        return result
    }
}

extension OperationSignature {
    /// What makes it the same operation: names of parameters in the path do not travel.
    fileprivate var key: String { Self.withoutNames(name) }

    /// What makes a part the same: a parameter in the path is known by its position, and a header's name has no case
    /// (RFC 9110 §5.1).
    func key(of part: OperationPart) -> OperationPart.Role {
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

    func has(_ status: String) -> Bool {
        parts.contains { $0.role == .response(status: status) }
    }

    /// Whether there is a body of a media type: of a response, or, without a status, of the request.
    func has(_ mediaType: String, in status: String?) -> Bool {
        parts.contains { part in
            part.role == status.map { .content(status: $0, mediaType: mediaType) } ?? .body(mediaType: mediaType)
        }
    }

    func change(
        _ rule: Rule, _ part: OperationPart? = nil, old: SourceLocation? = nil, new: SourceLocation? = nil
    ) -> Change {
        Change(
            rule: rule, holder: .operation, type: name, member: part?.spelling, directions: [direction(of: part)],
            swift: .notGenerated, old: old, new: new)
    }

    private func direction(of part: OperationPart?) -> Direction {
        switch part?.role {
        case nil, .parameter?, .body?, .partHeader(nil, _, _, _)?: isIncoming ? .response : .request
        case .response?, .content?, .header?, .partHeader?: isIncoming ? .request : .response
        }
    }
}

extension [OperationSignature] {
    /// By `operationId`, those whose it is alone.
    fileprivate var byOperationID: [String: OperationSignature] {
        let groups = Dictionary(grouping: filter { $0.description.operationID != nil }) {
            $0.description.operationID ?? ""
        }
        return groups.compactMapValues { $0.count == 1 ? $0[0] : nil }
    }
}

extension [Change] {
    /// What a shared parameter, response or requirement means for each operation that refers to it, as one change.
    fileprivate func sharing() -> [Change] {
        var positions: [Change: Int] = [:]
        var result: [Change] = []
        for change in self {
            var place = change
            place.type = ""
            // What is said for all operations stands at none of them.
            if Rule.security.contains(change.rule) { (place.old, place.new) = (nil, nil) }
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
