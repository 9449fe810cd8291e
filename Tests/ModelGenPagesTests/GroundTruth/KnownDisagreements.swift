/// Where pages and sources differ for a reason that lies outside the reader. An entry that no longer differs fails the test.
struct KnownDisagreements {
    var set: String
    var fact: GroundTruthComparison.Fact
    var reason: String
    var subjects: [String]

    static let all: [KnownDisagreements] = [
        KnownDisagreements(
            set: "friendli-2025-03", fact: .typeExists,
            reason: "a module constant of the SDK, no model",
            subjects: [
                "CONTAINER_CHAT_COMPLETE_OP_SERVERS",
                "CONTAINER_CHAT_STREAM_OP_SERVERS",
                "CONTAINER_COMPLETIONS_COMPLETE_OP_SERVERS",
                "CONTAINER_COMPLETIONS_STREAM_OP_SERVERS",
                "CONTAINER_DETOKENIZATION_OP_SERVERS",
                "CONTAINER_TOKENIZATION_OP_SERVERS",
            ]),
        KnownDisagreements(
            set: "friendli-2025-03", fact: .typeExists,
            reason: "an exception class of the SDK's own, without a page",
            subjects: [
                "SDKError"
            ]),
        KnownDisagreements(
            set: "friendli-2026-07", fact: .typeExists,
            reason: "a module constant of the SDK, no model",
            subjects: [
                "CONTAINER_AUDIO_TRANSCRIPTIONS_OP_SERVERS",
                "CONTAINER_AUDIO_TRANSCRIPTIONS_STREAM_OP_SERVERS",
                "CONTAINER_CHAT_COMPLETE_OP_SERVERS",
                "CONTAINER_CHAT_STREAM_OP_SERVERS",
                "CONTAINER_COMPLETIONS_COMPLETE_OP_SERVERS",
                "CONTAINER_COMPLETIONS_STREAM_OP_SERVERS",
                "CONTAINER_DETOKENIZATION_OP_SERVERS",
                "CONTAINER_IMAGES_EDIT_OP_SERVERS",
                "CONTAINER_IMAGES_GENERATE_OP_SERVERS",
                "CONTAINER_MESSAGES_OP_SERVERS",
                "CONTAINER_TEXT_CLASSIFICATION_OP_SERVERS",
                "CONTAINER_TOKENIZATION_OP_SERVERS",
                "MAX_MESSAGE_LEN",
            ]),
        KnownDisagreements(
            set: "friendli-2026-07", fact: .typeExists,
            reason: "the class has no page in the set, and none of the pages refers to it",
            subjects: [
                "DedicatedAudioTranscriptionSuccess",
                "EmbeddingsUsage",
                "FileBuiltInTool",
                "FriendliBuiltInToolType",
                "FriendliBuiltInTool",
                "Functionality",
                "GetCostsRequest",
                "IntegratedBuiltInTool",
                "KnowledgeRetrievedChunk",
                "ModelCatalogResponseItem",
                "Type",
                "OtherBuiltInTool",
                "PricingModel",
                "ServerlessKnowledgeRetrievalBody",
                "ServerlessKnowledgeRetrievalSuccess",
                "ServerlessKnowledgeRetrieveRequest",
                "ServerlessModelListSuccess",
                "ServerlessPriceUnitType",
                "ServerlessToolAssistedChatCompleteRequest",
                "ServerlessToolAssistedChatCompletionBodyReasoningEffort",
                "ServerlessToolAssistedChatCompletionBodySeed",
                "ServerlessToolAssistedChatCompletionBodyToolChoice",
                "ServerlessToolAssistedChatCompletionBody",
                "ServerlessToolAssistedChatCompletionStreamBodyReasoningEffort",
                "ServerlessToolAssistedChatCompletionStreamBodySeed",
                "ServerlessToolAssistedChatCompletionStreamBodyToolChoice",
                "ServerlessToolAssistedChatCompletionStreamBody",
                "ServerlessToolAssistedChatCompletionStreamSuccess",
                "ServerlessToolAssistedChatStreamRequest",
                "StreamedToolAssistedChatToken",
                "StreamedToolAssistedChatToolStatus",
                "ToolAssistedChatTool",
                "Name",
                "Status",
                "ToolStatusError",
                "ToolStatusFile",
                "ToolStatusParameter",
                "Usage",
            ]),
        KnownDisagreements(
            set: "friendli-2026-07", fact: .typeExists,
            reason: "an exception class of the SDK's own, without a page",
            subjects: [
                "FriendliCoreError",
                "NoResponseError",
            ]),
        KnownDisagreements(
            set: "friendli-2026-07", fact: .typeExists,
            reason: "the source nests the fields of an error in a Data class; the page shows the fields themselves",
            subjects: [
                "HTTPValidationErrorData",
                "MessagesErrorResponseData",
                "ToolStatusData",
            ]),
        KnownDisagreements(
            set: "friendli-2026-07", fact: .propertyExists,
            reason: "the source nests the fields of an error in a Data class; the page shows the fields themselves",
            subjects: [
                "HTTPValidationError.data",
                "MessagesErrorResponse.data",
            ]),
        KnownDisagreements(
            set: "friendli-2026-07", fact: .noOtherProperty,
            reason: "the source nests the fields of an error in a Data class; the page shows the fields themselves",
            subjects: [
                "HTTPValidationError",
                "MessagesErrorResponse",
            ]),
        KnownDisagreements(
            set: "mistral-2026-06", fact: .typeExists,
            reason: "the class that an open union keeps unrecognized members in; unions show it nowhere",
            subjects: [
                "UnknownAgentTool",
                "UnknownClassifierFineTuningJobIntegration",
                "UnknownClassifierFineTuningJobDetailsIntegration",
                "UnknownCompletionFineTuningJobIntegration",
                "UnknownCompletionFineTuningJobRepository",
                "UnknownCompletionFineTuningJobDetailsIntegration",
                "UnknownCompletionFineTuningJobDetailsRepository",
                "UnknownConnectorToolCallResponseContent",
                "UnknownContentChunk",
                "UnknownConversationEventsData",
                "UnknownAuthorization",
                "UnknownPayload",
                "UnknownGetSearchIndexSummaryResponseIndexIndex",
                "UnknownJobsAPIRoutesFineTuningCancelFineTuningJobResponse",
                "UnknownResponse",
                "UnknownJobsAPIRoutesFineTuningGetFineTuningJobResponse",
                "UnknownJobsAPIRoutesFineTuningStartFineTuningJobResponse",
                "UnknownJobsAPIRoutesFineTuningUpdateFineTunedModelResponse",
                "UnknownJSONPatch",
                "UnknownJudgeOutputUnion",
                "UnknownListFineTuningJobsResponseData",
                "UnknownModelConversationTool",
                "UnknownModelListData",
                "UnknownBlock",
                "UnknownResponseRetrieveModelV1ModelsModelIDGet",
                "UnknownSpeechV1AudioSpeechPostData",
                "UnknownTranscriptionStreamEventsData",
            ]),
        KnownDisagreements(
            set: "mistral-2026-06", fact: .propertyExists,
            reason: "the pager that the SDK adds to a response; the page has no row for it",
            subjects: [
                "GetSchedulesV1WorkflowsSchedulesGetResponse.next",
                "GetWorkflowsV1WorkflowsGetResponse.next",
                "ListRunsV1WorkflowsRunsGetResponse.next",
                "PromptsListResponse.next",
                "SkillsListResponse.next",
            ]),
        KnownDisagreements(
            set: "mistral-2026-06", fact: .unionMembers,
            reason: "an event stream, which is no JSON value, is read as free-form JSON with a warning",
            subjects: [
                "SpeechV1AudioSpeechPostResponse"
            ]),
    ]
}
