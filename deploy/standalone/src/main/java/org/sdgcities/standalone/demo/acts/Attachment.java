package org.sdgcities.standalone.demo.acts;

/// A small file of text that is sent along.
public record Attachment(String name, String mediaType, String content) {}
