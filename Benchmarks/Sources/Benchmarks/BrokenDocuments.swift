/// Documents with one object that breaks every rule it can at once: as many issues as are found in it are checks that an
/// object runs through. It shows that the validation which is timed does something.
enum BrokenDocuments {
    private static let long = "\"\(String(repeating: "Ä ", count: 40_000))\""

    static var issues: String {
        let date = "\"2026-01-01T00:00:00Z\""
        let account = #"{"login":\#(long),"id":0,"avatar_url":\#(long),"type":"x","site_admin":false}"#
        let label = #"{"id":0,"name":\#(long),"color":"red","default":false,"description":\#(long)}"#
        return #"[{"url":\#(long),"id":0,"number":0,"title":\#(long),"user":\#(account),"labels":[\#(label)],"#
            + #""state":"x","locked":false,"assignees":[\#(account)],"comments":-1,"created_at":\#(date),"updated_at":\#(date),"#
            + #""closed_at":null,"author_association":"x","body":\#(long),"#
            + #""reactions":{"total_count":-1,"+1":-1,"-1":-1,"heart":-1},"score":-1}]"#
    }

    static var charges: String {
        let address = ["city", "country", "line1", "line2", "postal_code", "state"].map { "\"\($0)\":\(long)" }
        let billing =
            #"{"address":{\#(address.joined(separator: ","))},"email":\#(long),"name":\#(long),"phone":\#(long)}"#
        let outcome =
            #"{"network_status":null,"reason":null,"risk_level":"x","risk_score":101,"seller_message":\#(long),"type":""}"#
        let payment =
            #"{"type":"card","brand":"x","country":\#(long),"exp_month":0,"exp_year":0,"fingerprint":\#(long),"#
            + #""funding":"","last4":"x"}"#
        let charge =
            #"{"id":\#(long),"object":"charge","amount":-1,"amount_captured":-1,"amount_refunded":-1,"#
            + #""balance_transaction":\#(long),"billing_details":\#(billing),"captured":true,"created":-1,"currency":"x","#
            + #""customer":\#(long),"description":\#(long),"livemode":false,"metadata":{"a":\#(long)},"outcome":\#(outcome),"#
            + #""paid":true,"payment_method_details":\#(payment),"receipt_url":\#(long),"refunded":false,"#
            + #""statement_descriptor":\#(long),"status":"x"}"#
        return #"{"object":"list","data":[\#(charge)],"has_more":false,"url":""}"#
    }

    static var shipments: String {
        let party = #"{"name":"","email":\#(long),"phone":"x","postal_code":"_","country":"x"}"#
        return #"[{"id":"x","reference":"x","carrier":"x","service":"x","sender":\#(party),"recipient":\#(party),"#
            + #""parcels":[{"weight":0,"dimensions":[-1],"contents":["",""]}],"tags":["","",\#(long)],"#
            + #""insured_value":-1,"currency":"x","label_url":\#(long)}]"#
    }
}
