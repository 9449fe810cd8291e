/// Text in a rule of Make.
package enum MakeText {
    /// A path as Make and Ninja read it. Neither has a spelling for a line feed, so a path with one is of no use there.
    package static func escaped(_ path: String) -> String {
        var text = ""
        for character in path {
            switch character {
            case " ", "#": text += "\\\(character)"
            case "$": text += "$$"
            default: text.append(character)
            }
        }
        return text
    }
}
