import ModelGenModel

/// How values of a type can be compared.
enum Equality: Int, Sendable, Hashable, Comparable {
    case none
    case equatable
    case hashable

    static func < (a: Equality, b: Equality) -> Bool { a.rawValue < b.rawValue }

    /// The protocol, where there is one.
    var protocolName: String? {
        switch self {
        case .none: nil
        case .equatable: "Equatable"
        case .hashable: "Hashable"
        }
    }

    /// How values are compared where that was asked for, or not.
    ///
    /// `Hashable` includes `Equatable`, which goes with it unless somebody asks for it. `nil` is that nobody said anything.
    init(isHashable: Bool?, isEquatable: Bool?) {
        if isHashable == true || isHashable == nil && isEquatable != false {
            self = .hashable
        } else {
            self = isEquatable == true ? .equatable : .none
        }
    }
}

/// How far the values of each type can be compared: as far as was asked for, and no further than those of what it holds.
struct EqualityLevels {
    /// Of all types that are not `Hashable`.
    private(set) var lower: [TypeID: Equality]
    /// Of the types that would be more by themselves, what they hold that is less.
    private(set) var causes: [TypeID: TypeID] = [:]

    subscript(id: TypeID) -> Equality { lower[id] ?? .hashable }

    /// - Parameters:
    ///   - wishes: What was asked for, where that is not `Hashable`.
    ///   - users: For each type those that hold it.
    init(wishes: [TypeID: Equality], users: [TypeID: [TypeID]]) {
        lower = wishes
        var pending = wishes.keys.sorted { $0.rawValue < $1.rawValue }
        while let id = pending.popLast() {
            let level = self[id]
            for user in users[id, default: []] where self[user] > level {
                lower[user] = level
                causes[user] = id
                pending.append(user)
            }
        }
    }
}

extension TypeCatalog {
    /// For each type those that hold values of it, also by way of lists, maps and aliases.
    func users(in model: ModelSet) -> [TypeID: [TypeID]] {
        var users: [TypeID: [TypeID]] = [:]
        for declaration in model.declarations where !endlessAliases.contains(declaration.id) {
            for id in Set(declaration.types.compactMap(\.innermostReference)) where !endlessAliases.contains(id) {
                users[id, default: []].append(declaration.id)
            }
        }
        return users
    }
}
