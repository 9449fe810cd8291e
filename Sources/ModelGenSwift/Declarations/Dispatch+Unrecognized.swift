import ModelGenModel

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
