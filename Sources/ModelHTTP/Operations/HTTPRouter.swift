/// Finds the operation of a request among all of a document, concrete paths before templated ones (OpenAPI 3.1 §4.8.8.2): where a
/// path without parameters fits, it alone says which methods there are.
///
/// ```swift
/// let router = try HTTPRouter([ListPlants.self, UpdatePlant.self], options: .init(basePath: "/v1"))
/// switch try router.operation(for: request) {
/// case is ListPlants.Type: …
/// ```
///
/// A segment of the path is compared with the segments that may stand there, and no further.
public struct HTTPRouter: Sendable {
    private struct Node {
        /// By text, decoded.
        var literals: [String: Int] = [:]
        /// Those with fewer parameters first, and of them those with more text.
        var templates: [(segment: PathTemplate.Segment, node: Int)] = []
        var operations: [any HTTPOperation.Type] = []
    }

    private var nodes = [Node()]
    private let options: HTTPReadingOptions
    /// The operations, in the order in which they were given.
    public private(set) var operations: [any HTTPOperation.Type]

    /// Creates a router.
    ///
    /// - Parameters:
    ///   - operations: The operations.
    ///   - options: The base path and the limits.
    /// - Throws: `RouteConflict` if two of them have the same method and path, but for the names of parameters.
    public init(
        _ operations: [any HTTPOperation.Type], options: HTTPReadingOptions = .request
    ) throws(RouteConflict) {
        self.init(options: options)
        for operation in operations { try add(operation) }
    }

    init(options: HTTPReadingOptions) { (operations, self.options) = ([], options) }

    /// Adds an operation. One without a path of its own is found at `path`, or nowhere.
    mutating func add(_ operation: any HTTPOperation.Type, at path: String? = nil) throws(RouteConflict) {
        let route = operation.route
        let template = route.path.isEmpty ? path.map { PathTemplate($0) } : route.template
        if let template { try add(operation, template) }
        operations.append(operation)
    }

    private mutating func add(
        _ operation: any HTTPOperation.Type, _ template: PathTemplate
    ) throws(RouteConflict) {
        let route = operation.route
        var node = 0
        for segment in template.segments { node = child(segment, of: node) }
        if let other = nodes[node].operations.first(where: { $0.route.method == route.method }) {
            throw RouteConflict(first: other.route, second: route)
        }
        nodes[node].operations.append(operation)
    }

    private mutating func child(_ segment: PathTemplate.Segment, of node: Int) -> Int {
        if let literal = segment.literal {
            if let child = nodes[node].literals[literal] { return child }
            nodes.append(Node())
            nodes[node].literals[literal] = nodes.count - 1
            return nodes.count - 1
        }
        let form = segment.withoutNames
        if let child = nodes[node].templates.first(where: { $0.segment.withoutNames == form })?.node { return child }
        nodes.append(Node())
        let place = nodes[node].templates.firstIndex { $0.segment.textCount < segment.textCount }
        nodes[node].templates.insert((segment, nodes.count - 1), at: place ?? nodes[node].templates.endIndex)
        return nodes.count - 1
    }
}

/// Two operations have the same method and path, but for the names of parameters.
public struct RouteConflict: Error, Hashable, Sendable {
    /// The operation that was there.
    public let first: HTTPRoute
    /// The one that came after it.
    public let second: HTTPRoute
}

// MARK: - Finding

extension HTTPRouter {
    /// The operation of a request.
    ///
    /// - Throws: `HTTPMessageError`: 404 where no operation has the path, 405 where none of those has the method.
    public func operation(for request: HTTPRequest) throws(HTTPMessageError) -> any HTTPOperation.Type {
        let target = try RequestTarget(request.path, basePath: options.basePath, limits: options.limits)
        guard let segments = target.segments else { throw HTTPMessageError(.path, .noRoute) }
        var found = concrete(segments)
        if found.isEmpty { collect(segments[...], from: 0, into: &found) }
        if let operation = found.first(where: { $0.route.method == request.method }) { return operation }
        guard !found.isEmpty else { throw HTTPMessageError(.path, .noRoute) }
        var methods: [HTTPRequest.Method] = []
        for operation in found where !methods.contains(operation.route.method) {
            methods.append(operation.route.method)
        }
        throw HTTPMessageError(.method, .methodNotAllowed(methods))
    }

    /// The operations of the path without parameters that fits, where there is one.
    private func concrete(_ segments: [Substring]) -> [any HTTPOperation.Type] {
        var node = 0
        for segment in segments {
            guard let child = nodes[node].literals[PathTemplate.normalized(segment)] else { return [] }
            node = child
        }
        return nodes[node].operations
    }

    /// Every operation whose path fits, the most concrete first. No node is visited twice: each is at one depth.
    private func collect(
        _ segments: ArraySlice<Substring>, from node: Int, into found: inout [any HTTPOperation.Type]
    ) {
        guard let segment = segments.first else { return found += nodes[node].operations }
        if let child = nodes[node].literals[PathTemplate.normalized(segment)] {
            collect(segments.dropFirst(), from: child, into: &found)
        }
        for (template, child) in nodes[node].templates where template.match(segment) != nil {
            collect(segments.dropFirst(), from: child, into: &found)
        }
    }
}

extension PathTemplate.Segment {
    /// The same for segments that differ in the names of parameters only.
    fileprivate var withoutNames: [String?] {
        pieces.map { piece in
            if case .literal(let text) = piece { text } else { nil }
        }
    }

    /// How much of it is text.
    fileprivate var textCount: Int { withoutNames.reduce(0) { $0 + ($1?.utf8.count ?? 0) } }
}
