/// The values that aliases can name.
struct Anchors {
    /// What an anchor stands before.
    enum Target {
        /// A container that is still being read; `depth` tells which one.
        case open(at: SourcePosition, depth: Int)
        /// `text` is a scalar's spelling, for aliases that are keys.
        case finished(TreeBuilder.Sized, text: String?)
    }

    private var targets: [String: Target] = [:]
    /// The anchors of containers that are still open, innermost last.
    private var open: [(name: String, depth: Int)] = []

    /// What an alias of that name stands for.
    func target(_ name: String) -> Target? { targets[name] }

    /// Anchors that an alias could have meant: as many, and as long ones, as are compared in no time.
    var someNames: [String] { Array(targets.keys.filter { $0.utf8.count <= 60 }.sorted().prefix(1_000)) }

    /// Remembers a scalar. An anchor may be set again; the last one counts (YAML 1.2.2 §7.1).
    mutating func set(_ name: String, to scalar: TreeBuilder.Sized, text: String) {
        targets[name] = .finished(scalar, text: text)
    }

    /// Remembers that a container begins.
    mutating func open(_ name: String, at position: SourcePosition, depth: Int) {
        targets[name] = .open(at: position, depth: depth)
        open.append((name, depth))
    }

    /// Remembers the container that ends, if it has an anchor.
    mutating func close(_ container: TreeBuilder.Sized, depth: Int) {
        guard let last = open.last, last.depth == depth else { return }
        open.removeLast()
        // An anchor of the same name within the container comes later than its own, and counts.
        guard case .open(_, depth)? = targets[last.name] else { return }
        targets[last.name] = .finished(container, text: nil)
    }
}
