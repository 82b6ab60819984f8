namespace ChiBo.Core.Regulations.ByModel;

/// <summary>Whether a language model may phrase answers; off unless the operator has set one.</summary>
public sealed record LanguageModel(bool IsOn);
