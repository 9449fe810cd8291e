/// Text in a workflow command of GitHub Actions.
package enum WorkflowCommandText {
    /// A message. A line feed would end the command, and what follows it could be one of its own.
    package static func message(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// The value of a property, in which what separates properties is escaped as well.
    package static func property(_ text: String) -> String {
        message(text).unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
