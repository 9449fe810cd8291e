/// Text in a rule of Make.
package enum MakeText {
    /// A path as Make and Ninja read it. Neither has a spelling for a line feed, so a path with one is of no use there.
    package static func escaped(_ path: String) -> String {
        path.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case " ", "#": result += "\\\(scalar)"
            case "$": result += "$$"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
