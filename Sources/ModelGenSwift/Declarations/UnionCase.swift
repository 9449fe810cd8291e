import ModelGenModel
import ModelGenText

/// A case of a union: a member, or what of a member one value of the discriminator stands for.
struct UnionCase {
    /// The member's position.
    var member: Int
    /// What the discriminator has to do with it.
    var tag: MemberTag?
    /// The value that the case stands for, where the union writes it.
    var value: MemberTag.Value?
    /// The one value that the member is: the case has no payload.
    var constant: JSONLiteral?

    /// The cases in source order.
    ///
    /// A member that several values lead to and that holds none of them has a case for each: which one it was could not be
    /// written back otherwise.
    static func cases(of union: UnionDeclaration, _ tags: [Int: MemberTag]) -> [UnionCase] {
        let constants = union.dispatch.constants
        return union.members.indices.flatMap { member -> [UnionCase] in
            guard let tag = tags[member], tag.isWritten else {
                return [UnionCase(member: member, tag: tags[member], constant: constants[member])]
            }
            return tag.values.map { UnionCase(member: member, tag: tag, value: $0) }
        }
    }
}

extension UnionCase {
    /// The value that the case stands for, or the member and the value where that is no word: `layer2`.
    func name(for member: String) -> String? {
        value.map { $0.text.first?.isLetter == true ? $0.text : "\(member) \($0.text)" }
    }

    /// The one value of the member, as something that writes itself: `"auto"`, `(-1)`.
    var constantLiteral: String? {
        constant.map { $0.string == nil ? "(\(SwiftLiteral.tag($0)))" : SwiftLiteral.tag($0) }
    }

    /// What the union writes: the key and the value, as arguments.
    var sentTag: String? {
        guard let tag, let value else { return nil }
        return "\(SwiftLiteral.string(tag.propertyName)), \(SwiftLiteral.tag(value.literal))"
    }
}

extension [UnionCase] {
    /// The case of a member, by the value that was read if it has several.
    func position(of member: Int, value: String?) -> Int {
        let own = indices.filter { self[$0].member == member }
        return own.first { self[$0].value?.text == value } ?? own.first ?? startIndex
    }

    func hasSeveral(of member: Int) -> Bool { count { $0.member == member } > 1 }
}
