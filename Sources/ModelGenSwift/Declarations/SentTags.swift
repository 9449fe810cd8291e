import ModelGenModel
import ModelGenText

/// Optional constants that unions are told apart by.
///
/// An optional property defaults to absent, but a value whose tag is absent could not be read back; so the initializer assumes
/// the tag.
struct SentTags: Sendable {
    private var names: [TypeID: Set<ExactText>] = [:]

    init(_ model: ModelSet, catalog: TypeCatalog) {
        for case .union(let union) in model.declarations {
            for name in union.dispatch.tagNames {
                for member in union.members {
                    guard case .reference(let id) = catalog.resolved(member.type).type else { continue }
                    names[id, default: []].insert(ExactText(name))
                }
            }
        }
    }

    func contains(_ wireName: String, of id: TypeID) -> Bool { names[id]?.contains(ExactText(wireName)) == true }
}

extension Dispatch {
    /// Whether a value that no member stands for is kept.
    var keepsUnrecognized: Bool { unrecognizedTag != nil || keepsOtherValues }

    /// The property of which an unknown value is kept; `nil` where every value leads to a member, or to an error.
    var unrecognizedTag: String? {
        switch self {
        case .member, .likely, .candidates: nil
        case .kind(let branches): branches.lazy.compactMap(\.then.unrecognizedTag).first
        case .value(let values): values.otherwise?.unrecognizedTag
        case .tag(let tag):
            tag.otherwise == nil ? tag.propertyName : tag.destinations.lazy.compactMap(\.unrecognizedTag).first
        case .property(let property):
            (property.branches.map(\.then) + [property.otherwise].compactMap { $0 })
                .lazy.compactMap(\.unrecognizedTag).first
        }
    }
}
