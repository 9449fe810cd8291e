import ModelGenDiagnostics
import ModelGenModel

/// Learns from the whole set what lists, maps and dates never say of themselves: whether `null` is allowed.
///
/// Some APIs have no nulls at all. Then none of many properties that could say `Nullable` does.
struct NullabilityLearning {
    /// So many have to be silent; over 30 SDKs, no set with as many silent ones allowed `null` anywhere.
    static let least = 20

    private let silentCount: Int
    private let isLearnt: Bool
    private(set) var diagnostics: [Diagnostic] = []

    /// A single page is no evidence, whatever is on it.
    init(_ declarations: [TypeDeclaration]) {
        let objects = declarations.compactMap { if case .object(let object) = $0 { object } else { nil } }
        let scalars = objects.flatMap(\.properties).filter { $0.presence == .optional && $0.type.canShowMarker }
        silentCount = scalars.count
        isLearnt =
            objects.count > 1 && silentCount >= Self.least
            && !objects.contains { $0.properties.contains { $0.nullability == .yes } }
    }

    /// The declarations without unknown nullability, where it was learnt.
    mutating func applied(to declarations: [TypeDeclaration]) -> [TypeDeclaration] {
        guard isLearnt, let file = declarations.first?.header.location.file else { return declarations }
        var count = 0
        let result = declarations.map { $0.withoutUnknownNullability(&count) }
        if count > 0 { diagnostics.append(.learntNullability(count, from: silentCount, in: file)) }
        return result
    }
}

extension TypeDeclaration {
    fileprivate func withoutUnknownNullability(_ count: inout Int) -> TypeDeclaration {
        switch self {
        case .object(var object):
            for index in object.properties.indices {
                object.properties[index].nullability.learn(&count)
                object.properties[index].type = object.properties[index].type.withoutUnknownNullability(&count)
            }
            if case .values(let element) = object.additionalProperties {
                object.additionalProperties = .values(element.withoutUnknownNullability(&count))
            }
            return .object(object)
        case .union(var union):
            for index in union.members.indices {
                union.members[index].type = union.members[index].type.withoutUnknownNullability(&count)
            }
            return .union(union)
        case .enumeration, .alias: return self
        }
    }
}

extension TypeReference {
    /// Pages print a marker around these, and around no list, map or date.
    fileprivate var canShowMarker: Bool {
        guard case .scalar(let scalar) = self else { return false }
        return scalar.format != "date" && scalar.format != "date-time"
    }

    fileprivate func withoutUnknownNullability(_ count: inout Int) -> TypeReference {
        switch self {
        case .array(let element): .array(element.withoutUnknownNullability(&count))
        case .map(let element): .map(element.withoutUnknownNullability(&count))
        case .scalar, .any, .reference: self
        }
    }
}

extension ElementType {
    fileprivate func withoutUnknownNullability(_ count: inout Int) -> ElementType {
        var nullability = nullability
        nullability.learn(&count)
        return ElementType(
            type.withoutUnknownNullability(&count), nullability: nullability, constraints: constraints)
    }
}

extension Nullability {
    fileprivate mutating func learn(_ count: inout Int) {
        guard self == .unknown else { return }
        self = .no
        count += 1
    }
}

extension Diagnostic {
    fileprivate static func learntNullability(_ count: Int, from silent: Int, in file: String) -> Diagnostic {
        .note(
            .learntNullability,
            "None of \(silent) optional properties that could say that they may be null does",
            at: SourceLocation(file: file),
            consequence: "\(count) lists, maps and dates, which never say it, are read as not nullable.")
    }
}
