/// A page of a model in which everything is in order.
package enum SamplePage {
    /// The text of a page with one property.
    package static func text(_ title: String, _ property: String = "id") -> String {
        """
        # \(title)

        ## Fields

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `\(property)` | *str* | :heavy_check_mark: | Who it is. |

        """
    }
}
