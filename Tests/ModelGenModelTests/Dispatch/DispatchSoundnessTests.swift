import ModelGenText
import SeededRandom
import Testing

@testable import ModelGenModel

/// Dispatch is sound.
@Suite struct DispatchSoundnessTests {
    @Test(arguments: 0..<12)
    func noValidValueOfASpecFollowingProducerIsRefusedOrMisread(seed: UInt64) {
        var proved = 0
        for round in 0..<60 {
            var world = MadeUpWorld(seed: seed &* 1_000 &+ UInt64(round))
            let (tree, _) = DispatchProver(world.set).dispatch(of: world.union)
            if tree != .candidates(Array(world.union.members.indices)) { proved += 1 }
            for _ in 0..<25 {
                guard let value = world.instance() else { continue }
                let matches = world.validity.matches(value, world.union)
                if matches.isEmpty || (world.union.requirement == .exactlyOne && matches.count > 1) { continue }
                let destinations = tree.destinations(of: value)
                let isHeld =
                    destinations.count == 1
                    ? matches.contains(destinations[0]) : !Set(destinations).isDisjoint(with: matches)
                #expect(
                    isHeld,
                    "seed \(seed), round \(round): \(value) is \(matches), but \(tree.text) leads to \(destinations)")
                if !isHeld { return }
            }
        }
        // Trees that prove nothing would be sound too.
        #expect(proved > 18, "seed \(seed)")
    }
}

/// A few random declarations, a union over them, and values of a producer that sends what the declarations name.
private struct MadeUpWorld {
    private(set) var set = ModelSet()
    private(set) var union: UnionDeclaration
    let validity: InstanceValidity
    private var random: SeededGenerator

    private static let keys = ["t", "u", "x", "y"]
    private static let texts = ["a", "b", "c", "d"]

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var declarations = [enumeration("E0", ["a", "b"]), enumeration("E1", ["c"]), alias("E2", ref("E0"))]
        let objects = (0..<5).map { Self.object("O\($0)", &random) }
        declarations += objects
        var types = objects.map { TypeReference.reference($0.id) }
        declarations.append(alias("A0", random.pick(types), nullability: random.oneIn(4) ? .yes : .no))
        declarations.append(
            .union(ModelGenModelTests.union("N", [random.pick(types), random.pick(types)], .atLeastOne)))
        types += [ref("A0"), ref("N")]
        let others: [TypeReference] = [.string(), .integer(), .number(), .array(ElementType(.string())), ref("E0")]
        if random.oneIn(3) { types += others + [.any, .map(ElementType(.string()))] }
        let members = (0..<Int.random(in: 2...4, using: &random)).map { _ in random.pick(types) }
        var discriminator: UnionDeclaration.Discriminator?
        if random.oneIn(3) {
            let tags = Self.texts.map { UnionDeclaration.Tag($0, member: random.pick(Array(members.indices))) }
            discriminator = .init(propertyName: random.pick(Self.keys), mapping: tags)
        }
        union = ModelGenModelTests.union(
            "U", members, random.pick([.exactlyOne, .atLeastOne]), discriminator: discriminator)
        set.declarations = declarations + [.union(union)]
        validity = InstanceValidity(declarations: set.declarationsByID())
        self.random = random
    }

    private static func object(_ id: String, _ random: inout SeededGenerator) -> TypeDeclaration {
        var properties: [Property] = []
        for key in keys where !random.oneIn(3) {
            let presence: Presence = random.oneIn(3) ? .optional : .required
            let access: Access = random.oneIn(8) ? .readOnly : .readWrite
            let nullability: Nullability = random.oneIn(8) ? .yes : .no
            let type = random.pick([.string(), .string(), .integer(), ref("E0"), ref("E1"), ref("E2")])
            let constant = type == .string() && random.oneIn(2) ? JSONLiteral.string(random.pick(texts)) : nil
            properties.append(
                property(
                    key, type, presence, nullability: constant == nil ? nullability : .no, constant: constant,
                    access: access))
        }
        let additional: [AdditionalProperties] = [
            .unannounced, .unannounced, .forbidden, .values(ElementType(.string())),
        ]
        return ModelGenModelTests.object(id, properties, random.pick(additional))
    }

    /// A value that a producer sends for one of the members.
    mutating func instance() -> JSONLiteral? {
        let member = random.pick(Array(union.members.indices))
        let tags = union.discriminator?.mapping.filter { $0.member == member }.map(\.value) ?? []
        let value = value(of: union.members[member].type, tags: tags)
        return value.flatMap { isMisleading($0, from: member) ? nil : $0 }
    }

    /// Whether the value says of itself that it is another member's. No producer that follows the source sends it: the
    /// mapping gives the value of the discriminator to somebody who may have it, and it is not all that this member has.
    private func isMisleading(_ value: JSONLiteral, from member: Int) -> Bool {
        guard let discriminator = union.discriminator, let tag = value[discriminator.propertyName]?.string else {
            return false
        }
        let owners = discriminator.mapping.filter { $0.value == tag }.map(\.member)
        guard !owners.isEmpty, !owners.contains(member) else { return false }
        let own = listedTexts(of: member, discriminator.propertyName)
        if own == [tag] { return false }
        let isRefused = owners.allSatisfy { listedTexts(of: $0, discriminator.propertyName)?.contains(tag) == false }
        return !(isRefused && own?.contains(tag) == true)
    }

    /// The texts that a member lists under a property, if each of its objects lists some.
    private func listedTexts(of member: Int, _ name: String) -> Set<String>? {
        let shape = MemberShape(of: union.members[member], in: union.header.id, declarations: validity.declarations)
        let listed = ListedValues(declarations: validity.declarations)
        let lists = shape.objects.map { $0[ExactText(name)].flatMap(listed.tags) }
        guard !lists.isEmpty, !shape.admitsForeignObjects, lists.allSatisfy({ $0 != nil }) else { return nil }
        return Set(lists.flatMap { $0 ?? [] }.map(\.text))
    }

    private mutating func value(of type: TypeReference, tags: [String] = []) -> JSONLiteral? {
        switch type {
        case .scalar(let scalar):
            switch scalar.kind {
            case .string: return .string(random.pick(Self.texts))
            case .integer: return .number(DecimalNumber(Int.random(in: 0...9, using: &random)))
            case .number: return DecimalNumber(random.pick(["1", "2.5", "3.0"])).map(JSONLiteral.number)
            case .boolean: return .boolean(random.oneIn(2))
            }
        case .any: return random.pick([.null, .string("a"), freeFormObject(tags: tags)])
        case .array(let element): return value(of: element.type).map { .array([$0]) }
        case .map: return freeFormObject(tags: tags)
        case .reference(let id):
            switch validity.declarations[id] {
            case .object(let declaration)?: return value(of: declaration, tags: tags)
            case .enumeration(let enumeration)?: return random.pick(enumeration.values).value
            case .alias(let alias)?:
                if alias.target.nullability == .yes, random.oneIn(4) { return .null }
                return value(of: alias.target.type, tags: tags)
            case .union(let union)?: return value(of: random.pick(union.members).type, tags: tags)
            case nil: return nil
            }
        }
    }

    /// An object with one key, whose value follows the discriminator's mapping if the key is the discriminator.
    private mutating func freeFormObject(tags: [String]) -> JSONLiteral {
        let key = random.pick(Self.keys)
        let texts = key == union.discriminator?.propertyName && !tags.isEmpty ? tags : Self.texts
        return .object([.init(key, .string(random.pick(texts)))])
    }

    /// One of the tags that the property's enumeration lists.
    private mutating func listed(_ property: Property, among tags: [String]) -> JSONLiteral? {
        guard property.constant == nil, let texts = ListedValues(declarations: validity.declarations).tags(of: property)
        else { return nil }
        let allowed = tags.filter { tag in texts.contains(ExactText(tag)) }
        return allowed.isEmpty ? nil : .string(random.pick(allowed))
    }

    private mutating func value(of object: ObjectDeclaration, tags: [String]) -> JSONLiteral? {
        var members: [JSONLiteral.Member] = []
        for property in object.properties {
            let key = property.wireName.text
            if !property.isAlwaysRequired, random.oneIn(2) { continue }
            // A producer sends a discriminator as the mapping says, as far as the schema lets it.
            if key == union.discriminator?.propertyName, property.constant == nil, !tags.isEmpty,
                property.type == .string()
            {
                members.append(.init(key, .string(random.pick(tags))))
            } else if key == union.discriminator?.propertyName, let listed = listed(property, among: tags) {
                members.append(.init(key, listed))
            } else if property.nullability == .yes, random.oneIn(3) {
                members.append(.init(key, .null))
            } else if let value = property.constant ?? value(of: property.type) {
                members.append(.init(key, value))
            }
        }
        if case .values(let element) = object.additionalProperties {
            let known = Set(members.map(\.key)).union(object.properties.map(\.wireName.text))
            for key in Self.keys where !known.contains(key) && random.oneIn(2) {
                if key == union.discriminator?.propertyName, let tag = tags.first {
                    members.append(.init(key, .string(tag)))
                } else if key != union.discriminator?.propertyName, let value = value(of: element.type) {
                    members.append(.init(key, value))
                }
            }
        }
        return .object(members)
    }
}
