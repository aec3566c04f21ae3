package dev.afterword.devstack.command;

public final class Afterword {
    private Afterword() {
    }

    public static void main(String[] args) {
    }
}
