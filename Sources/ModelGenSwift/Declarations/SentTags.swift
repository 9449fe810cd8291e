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
