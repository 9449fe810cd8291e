/// A protocol as the user names it: `Identifiable`, or `Tracking.Trackable` with its module.
package struct ProtocolName: Sendable, Hashable {
    /// What generated types have to do with a protocol.
    enum Role: Sendable, Hashable {
        case equatable
        case hashable
        case identifiable
        /// Every type conforms to it.
        case given
        /// Some types conform to it, as what they are.
        case decided
        /// Nothing is known about it.
        case other
    }

    /// As it is written.
    package let text: String

    /// Reads a name: words of ASCII, so that no look-alike letter sneaks into code, with full stops in between. `nil` for
    /// everything else.
    package init?(_ text: String) {
        let words = text.split(separator: ".", omittingEmptySubsequences: false)
        guard words.allSatisfy(Self.isIdentifier) else { return nil }
        self.text = text
    }

    private static func isIdentifier(_ word: Substring) -> Bool {
        let isWord = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isWord, let first = word.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
            return false
        }
        return SwiftName.isIdentifier(String(word))
    }

    /// The name without the module of the standard library or of the run-time library: two spellings of one protocol.
    var plain: String {
        for module in ["Swift.", "ModelRuntime."] where text.hasPrefix(module) {
            return String(text.dropFirst(module.count))
        }
        return text
    }

    /// What comes first: a module, or the protocol itself.
    var firstWord: String { String(text.prefix { $0 != "." }) }

    var role: Role {
        switch plain {
        case "Equatable": .equatable
        case "Hashable": .hashable
        case "Identifiable": .identifiable
        case "Sendable", "Codable", "Encodable", "Decodable", "CustomStringConvertible",
            "CustomDebugStringConvertible", "Model", "ModelValue":
            .given
        case "ModelObject", "OpenEnumeration", "ClosedEnumeration", "DescribedAsJSON", "PrimitiveValue",
            "ModelValidator", "RawRepresentable", "CaseIterable", "AnyObject", "Actor", "Copyable", "Escapable",
            "BitwiseCopyable":
            .decided
        default: .other
        }
    }

    /// Why nobody can ask for the protocol, or leave it out, and what to do; `nil` where one can.
    package func refusal(leavingOut: Bool) -> (message: String, fix: String)? {
        switch role {
        case .equatable, .hashable, .identifiable, .other: return nil
        case .given:
            guard leavingOut else { return nil }
            return ("`\(text)` is part of what every generated type is", "Leave out Hashable or Equatable, or nothing.")
        case .decided:
            return (
                "Which types are `\(text)` follows from what they are",
                "Name a protocol that all types can conform to, such as Identifiable or one of your own."
            )
        }
    }
}
