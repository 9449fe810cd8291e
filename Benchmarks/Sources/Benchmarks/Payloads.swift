/// Builds the documents: the same bytes in every run, with the dates, nulls, escapes, text beyond ASCII, unions and keys
/// nobody asked for that real ones have.
struct Payloads {
    private var state: UInt64 = 20_261_122

    private mutating func random(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    private mutating func pick(_ values: [String]) -> String { values[random(values.count)] }

    private mutating func chance(_ percent: Int) -> Bool { random(100) < percent }

    private mutating func id(_ count: Int) -> String {
        String((0..<count).map { _ in Array("ABCDEFabcdef0123456789")[random(22)] })
    }

    private mutating func nullable(_ text: String, _ percentNull: Int) -> String {
        chance(percentNull) ? "null" : "\"\(text)\""
    }

    private mutating func date() -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(2015 + random(10))-\(two(1 + random(12)))-\(two(1 + random(28)))"
            + "T\(two(random(24))):\(two(random(60))):\(two(random(60)))Z"
    }

    /// A few words as they stand between the quotes of a JSON string.
    private mutating func words(_ count: Int) -> String {
        let plain = [
            "the", "build", "fails", "when", "decoding", "a", "nested", "response", "with", "version", "after",
            "update",
            "expected", "value", "but", "found", "nothing", "server", "returns", "empty", "array", "request",
        ]
        let special = [#"\n\n"#, #"\"quoted\""#, "naïve", "größer", "日本語", "😀", #"C:\\temp"#, #"\u2014"#, #"\t"#]
        return (0..<count).map { _ in chance(5) ? pick(special) : pick(plain) }.joined(separator: " ")
    }

    // MARK: Issues

    private mutating func account() -> String {
        let id = 1000 + random(9_000_000)
        return #"{"login":"user-\#(id)","id":\#(id),"node_id":"MDQ6VXNlcjE\#(self.id(6))","avatar_url":"#
            + #""https://avatars.example.com/u/\#(id)?v=4","gravatar_id":"","url":"https://api.example.com/users/\#(id)","#
            + #""type":"\#(pick(["User", "User", "Organization", "Bot"]))","site_admin":\#(chance(3))}"#
    }

    private mutating func label() -> String {
        #"{"id":\#(1 + random(900_000_000)),"node_id":"LA_\#(id(16))","name":"\#(words(2))","#
            + #""color":"\#(String(random(0xEFFFFF) + 0x100000, radix: 16))","default":\#(chance(30)),"#
            + #""description":\#(nullable(words(6), 40))}"#
    }

    private mutating func issue(_ number: Int) -> String {
        let isClosed = chance(60)
        let labels = (0..<random(4)).map { _ in label() }.joined(separator: ",")
        let assignees = (0..<random(2)).map { _ in account() }.joined(separator: ",")
        let user = chance(3) ? "null" : account()
        return #"{"url":"https://api.example.com/repos/o/r/issues/\#(number)","#
            + #""repository_url":"https://api.example.com/repos/o/r","id":\#(1_000_000_000 + random(900_000_000)),"#
            + #""node_id":"I_\#(id(18))","number":\#(number),"title":"\#(words(7))","user":\#(user),"#
            + #""labels":[\#(labels)],"state":"\#(isClosed ? "closed" : "open")","locked":\#(chance(4)),"assignee":null,"#
            + #""assignees":[\#(assignees)],"milestone":null,"comments":\#(random(60)),"created_at":"\#(date())","#
            + #""updated_at":"\#(date())","closed_at":\#(isClosed ? "\"\(date())\"" : "null"),"#
            + #""author_association":"\#(pick(["OWNER", "MEMBER", "CONTRIBUTOR", "NONE"]))","active_lock_reason":null,"#
            + (chance(30)
                ? #""draft":false,"pull_request":{"url":"https://api.example.com/p/\#(number)","merged_at":null},"#
                : "")
            + #""body":\#(nullable(words(20 + random(160)), 8)),"#
            + #""reactions":{"url":"https://api.example.com/r/\#(number)","total_count":\#(random(20)),"+1":\#(random(9)),"#
            + #""-1":\#(random(4)),"laugh":0,"hooray":0,"heart":\#(random(3)),"rocket":0,"eyes":0},"#
            + #""timeline_url":"https://api.example.com/t/\#(number)","performed_via_github_app":null,"#
            + #""state_reason":\#(nullable("completed", 50)),"score":\#(random(100)).\#(1 + random(9))}"#
    }

    static func issues() -> [UInt8] {
        var payloads = Payloads()
        return Array(("[" + (1...1800).map { payloads.issue($0) }.joined(separator: ",") + "]").utf8)
    }

    // MARK: Shipments

    private mutating func party() -> String {
        #"{"name":"\#(pick(["Jenny Rosén", "Example Ltd.", "佐藤 花子"]))","email":"user\#(random(9000))@example.com","#
            + #""phone":"+49301234\#(1000 + random(9000))","postal_code":"\#(10_000 + random(89_999))","#
            + #""country":"\#(pick(["DE", "CH", "JP", "US"]))"}"#
    }

    private mutating func parcel() -> String {
        let contents = (0..<1 + random(4)).map { #""item \#($0) of \#(random(900))""# }.joined(separator: ",")
        return #"{"weight":\#(1 + random(60_000)),"dimensions":[\#(5 * (1 + random(300))),\#(5 * (1 + random(300))),"#
            + #"\#(5 * (1 + random(300)))],"contents":[\#(contents)]}"#
    }

    private mutating func shipment() -> String {
        let parcels = (0..<1 + random(3)).map { _ in parcel() }.joined(separator: ",")
        let tags = (0..<random(6)).map { #""tag-\#($0)-\#(random(90))""# }.joined(separator: ",")
        return #"{"id":"shp_\#(id(24).lowercased())","#
            + #""reference":"\#(pick(["DE", "EU"]))-\#(10_000_000 + random(89_999_999))","#
            + #""carrier":"\#(pick(["dhl", "ups", "fedex", "post"]))","#
            + #""service":"\#(pick(["express", "standard_plus", "economy"]))","sender":\#(party()),"recipient":\#(party()),"#
            + #""parcels":[\#(parcels)],"tags":[\#(tags)],"insured_value":\#(random(9000)).\#(10 + random(89)),"#
            + #""currency":"\#(pick(["EUR", "CHF"]))","label_url":"/labels/\#(id(24)).pdf?size=\#(random(9))"}"#
    }

    static func shipments() -> [UInt8] {
        var payloads = Payloads()
        return Array(("[" + (0..<3000).map { _ in payloads.shipment() }.joined(separator: ",") + "]").utf8)
    }

    // MARK: Charges

    private mutating func charge() -> String {
        let amount = 100 + random(900_000)
        let payment =
            chance(75)
            ? #"{"brand":"\#(pick(["visa", "mastercard", "amex"]))","checks":{"cvc_check":"pass","line1":null},"#
                + #""country":"US","exp_month":\#(1 + random(12)),"exp_year":\#(2026 + random(9)),"#
                + #""fingerprint":"\#(id(16))","funding":"credit","last4":"\#(1000 + random(9000))","network":"visa","#
                + #""type":"card"}"#
            : #"{"type":"us_bank_account","account_holder_type":"individual","bank_name":"\#(words(2))","#
                + #""last4":"\#(1000 + random(9000))","routing_number":"\#(100_000_000 + random(899_999_999))"}"#
        let customer =
            chance(20)
            ? #"{"id":"cus_\#(id(14))","object":"customer","name":"\#(words(2))","balance":0}"#
            : nullable("cus_\(id(14))", 20)
        let outcome =
            chance(10)
            ? "null"
            : #"{"network_status":"approved_by_network","reason":null,"risk_level":"normal","risk_score":\#(random(100)),"#
                + #""seller_message":"Payment complete.","type":"authorized"}"#
        return #"{"id":"ch_\#(id(24))","object":"charge","amount":\#(amount),"amount_captured":\#(amount),"#
            + #""amount_refunded":0,"application":null,"application_fee":null,"application_fee_amount":null,"#
            + #""balance_transaction":\#(nullable("txn_\(id(24))", 10)),"billing_details":{"address":{"#
            + #""city":\#(nullable("Zürich", 50)),"country":\#(nullable("CH", 50)),"line1":\#(nullable(words(3), 50)),"#
            + #""line2":null,"postal_code":\#(nullable("8001", 50)),"state":null},"email":\#(nullable("a\(amount)@example.com", 30)),"#
            + #""name":\#(nullable("Jenny Rosén", 20)),"phone":null},"calculated_statement_descriptor":"EXAMPLE","#
            + #""captured":true,"created":\#(1_600_000_000 + random(150_000_000)),"currency":"\#(pick(["usd", "eur", "chf"]))","#
            + #""customer":\#(customer),"description":\#(nullable(words(8), 30)),"destination":null,"dispute":null,"#
            + #""disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"#
            + #""fraud_details":{},"livemode":false,"metadata":{"order_id":"\#(random(1_000_000))","source":"web"},"#
            + #""on_behalf_of":null,"outcome":\#(outcome),"paid":true,"payment_intent":"pi_\#(id(24))","#
            + #""payment_method":"pm_\#(id(24))","payment_method_details":\#(payment),"receipt_email":null,"#
            + #""receipt_url":"https://pay.example.com/receipts/\#(id(60))","refunded":false,"review":null,"#
            + #""shipping":null,"source_transfer":null,"statement_descriptor":null,"status":"succeeded","transfer_group":null}"#
    }

    static func charges() -> [UInt8] {
        var payloads = Payloads()
        let data = (0..<1800).map { _ in payloads.charge() }.joined(separator: ",\n    ")
        return Array(
            "{\n  \"object\": \"list\",\n  \"data\": [\n    \(data)\n  ],\n  \"has_more\": false,\n  \"url\": \"/v1/charges\"\n}"
                .utf8)
    }

    // MARK: Chat completions

    private mutating func probability() -> String {
        let token = pick(["the", " build", #"\n"#, " größer", " 日本", #" \"x\""#, " server"])
        let bytes = (0..<random(6)).map { _ in "\(random(256))" }.joined(separator: ", ")
        return
            #"{"token": "\#(token)", "logprob": -\#(random(9)).\#(100_000_000 + random(900_000_000))\#(random(1000)), "#
            + #""bytes": \#(chance(20) ? "null" : "[\(bytes)]"), "top_logprobs": []}"#
    }

    private mutating func choice(_ index: Int) -> String {
        let content: String
        switch random(10) {
        case 0: content = "null"
        case 1, 2, 3:
            content = #"[{"type": "text", "text": "\#(words(60))"}, {"refusal": "\#(words(5))", "type": "refusal"}]"#
        default: content = "\"\(words(40 + random(200)))\""
        }
        let calls =
            chance(25)
            ? #", "tool_calls": [{"id": "call_\#(id(24))", "type": "function", "function": {"name": "search", "#
                + #""arguments": "{\n  \"query\": \"\#(words(4).replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"\n}"}}]"#
            : ""
        let probabilities = (0..<random(40)).map { _ in probability() }.joined(separator: ", ")
        return
            #"{"index": \#(index), "message": {"role": "assistant", "content": \#(content)\#(calls), "refusal": null, "#
            + #""annotations": []}, "logprobs": \#(chance(60) ? #"{"content": [\#(probabilities)], "refusal": null}"# : "null"), "#
            + #""finish_reason": "\#(pick(["stop", "stop", "length", "tool_calls"]))"}"#
    }

    static func chatCompletions() -> [UInt8] {
        var payloads = Payloads()
        let completions = (0..<1000).map { _ in
            let choices = (0..<1 + payloads.random(2)).map { payloads.choice($0) }.joined(separator: ", ")
            let (prompt, completion) = (payloads.random(4000), payloads.random(2000))
            return
                #"{"id": "chatcmpl-\#(payloads.id(29))", "object": "chat.completion", "created": \#(1_700_000_000 + prompt), "#
                + #""model": "model-1-2026-01-01", "choices": [\#(choices)], "usage": {"prompt_tokens": \#(prompt), "#
                + #""completion_tokens": \#(completion), "total_tokens": \#(prompt + completion), "#
                + #""completion_tokens_details": {"reasoning_tokens": 0, "audio_tokens": 0}}, "service_tier": null, "#
                + #""system_fingerprint": "fp_\#(payloads.id(10))"}"#
        }
        return Array(("[" + completions.joined(separator: ",\n") + "]").utf8)
    }
}
