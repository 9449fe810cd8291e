import ModelGenModel
import ModelGenText

/// `paths` and `webhooks`: what operations take and give, as far as the model knows it.
struct PathItems {
    private typealias Located = (operation: OperationSignature, address: OperationAddress)

    private let scope: WritingScope
    private var located: [Located] = []
    /// The operations of callbacks, by the name of the operation that announces them.
    private var callbacks: [String: [Located]] = [:]

    init(_ operations: [OperationSignature], scope: WritingScope) {
        self.scope = scope
        for operation in operations {
            guard let address = OperationAddress(operation.name) else { continue }
            switch address.holder {
            case .path, .webhook: located.append((operation, address))
            case .callback(let caller, _, _): callbacks[caller, default: []].append((operation, address))
            }
        }
    }

    /// The operations that have no place, and the callbacks of those.
    static func leftOut(of operations: [OperationSignature]) -> [OperationSignature] {
        let addresses = Dictionary(
            operations.map { ($0.name, OperationAddress($0.name)) }, uniquingKeysWith: { first, _ in first })
        return operations.filter { operation in
            var name = operation.name
            // Each caller's name is shorter than its callback's.
            while case .callback(let caller, _, _) = addresses[name]??.holder { name = caller }
            return addresses[name].flatMap { $0 } == nil
        }
    }

    var entries: Entries {
        var paths = OrderedItems()
        var webhooks = OrderedItems()
        for (operation, address) in located {
            switch address.holder {
            case .path(let path): paths.add(schema(of: operation), as: address.method, at: path)
            case .webhook(let name): webhooks.add(schema(of: operation), as: address.method, at: name)
            case .callback: break
            }
        }
        var entries = Entries()
        entries.add("paths", paths.value)
        entries.addUnlessEmpty("webhooks", webhooks.value)
        return entries
    }

    private func schema(of operation: OperationSignature) -> JSONLiteral {
        var entries = OperationSchema(scope: scope).entries(operation)
        entries.addUnlessEmpty("callbacks", callbacks(of: operation.name))
        return entries.value
    }

    private func callbacks(of caller: String) -> JSONLiteral {
        var names: [String] = []
        var items: [String: OrderedItems] = [:]
        for (operation, address) in callbacks[caller] ?? [] {
            guard case .callback(_, let name, let expression) = address.holder else { continue }
            if items[name] == nil { names.append(name) }
            items[name, default: OrderedItems()].add(schema(of: operation), as: address.method, at: expression)
        }
        return .object(names.map { .init($0, items[$0]?.value ?? .object([])) })
    }
}

/// Path items in the order in which their keys came first.
private struct OrderedItems {
    private var items: [(key: String, operations: [JSONLiteral.Member])] = []
    private var positions: [ExactText: Int] = [:]

    mutating func add(_ operation: JSONLiteral, as method: String, at key: String) {
        let member = JSONLiteral.Member(method, operation)
        if let position = positions[ExactText(key)] {
            items[position].operations.append(member)
        } else {
            positions[ExactText(key)] = items.count
            items.append((key, [member]))
        }
    }

    var value: JSONLiteral { .object(items.map { .init($0.key, .object($0.operations)) }) }
}
