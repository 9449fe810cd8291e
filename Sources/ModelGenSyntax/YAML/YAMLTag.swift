/// What a tag says about the node that it stands before.
enum YAMLTag: Hashable {
    case none
    /// `!` alone: a string, a list or a mapping, whatever the node looks like (YAML 1.2.2 §6.9.1).
    case nonSpecific
    /// A tag of the core schema (YAML 1.2.2 §10).
    case core(Core)
    /// Any other tag.
    case unknown(String)

    enum Core: String, Hashable {
        case string = "str"
        case integer = "int"
        case float
        case boolean = "bool"
        case null
        case sequence = "seq"
        case mapping = "map"
        case merge
    }

    private static let namespace = "tag:yaml.org,2002:"

    /// Reads a whole tag.
    init(_ text: String?) {
        switch text {
        case nil: self = .none
        case "!"?: self = .nonSpecific
        case let text?:
            if text.hasPrefix(Self.namespace), let core = Core(rawValue: String(text.dropFirst(Self.namespace.count))) {
                self = .core(core)
            } else {
                self = .unknown(text)
            }
        }
    }

    /// The tag as documents usually write it: `!!set` for `tag:yaml.org,2002:set`.
    var spelling: String {
        switch self {
        case .none: ""
        case .nonSpecific: "!"
        case .core(let core): "!!\(core.rawValue)"
        case .unknown(let text):
            text.hasPrefix(Self.namespace) ? "!!\(text.dropFirst(Self.namespace.count))" : text
        }
    }
}
